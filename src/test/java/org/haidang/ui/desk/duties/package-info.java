/** What is due, as the hands and eyes of a counselor know it. */
package org.haidang.ui.desk.duties;
