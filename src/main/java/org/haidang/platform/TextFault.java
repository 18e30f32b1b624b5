package org.haidang.platform;

/**
 * One thing wrong with a further language's texts. What it names is left out; all else is used.
 *
 * @param file the file under the folder of texts, {@code fr/call.properties}; for {@link
 *     Reason#UNKNOWN_LANGUAGE} and {@link Reason#SHIPPED} the folder, {@code xx}
 * @param key of the one text it is about; empty when it is about the whole
 * @param reason what is wrong
 */
public record TextFault(String file, String key, Reason reason) {

  /** What can be wrong. */
  public enum Reason {
    /** The folder's name is not the tag of a language. */
    UNKNOWN_LANGUAGE,
    /** The product ships with this language. */
    SHIPPED,
    /** The file is not UTF-8. */
    NOT_UTF8,
    /** The file cannot be read, or is not of the form KEY=TEXT. */
    UNREADABLE,
    /** The text's placeholders are not those of the English text, or are malformed. */
    PLACEHOLDERS
  }

  @Override
  public String toString() {
    return key.isEmpty() ? file + ": " + reason : file + ", " + key + ": " + reason;
  }
}
