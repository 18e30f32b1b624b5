package org.haidang.content.workbook;

import org.haidang.content.Label;

/** What can be said of the files a pack is made of, in words for its author. */
enum Told {
  NOT_UTF8(
      "Trang tính không phải mã UTF-8. Hãy lưu lại dạng CSV UTF-8.",
      "The sheet is not UTF-8. Save it as CSV UTF-8."),
  NOT_CSV(
      "Không đọc được trang tính này dạng CSV; có thể thiếu dấu nháy kép đóng.",
      "The sheet cannot be read as CSV; a closing double quote may be missing."),
  NOT_XML_AT("Không đọc được dạng XML, ở dòng {0}.", "It cannot be read as XML, at line {0}."),
  NOT_XML("Không đọc được tệp này dạng XML.", "The file cannot be read as XML."),
  NOT_GEOJSON("Không đọc được tệp này dạng GeoJSON.", "The file cannot be read as GeoJSON."),
  XML_DOCTYPE(
      "Tệp có khai báo DOCTYPE, có thể dẫn ra ngoài; hãy bỏ khai báo đó.",
      "The file has a DOCTYPE, which may lead outside of it; take it out."),
  XML_DEEP(
      "Các phần tử lồng nhau quá {0} tầng.",
      "Elements stand inside one another more than {0} levels deep."),
  NOT_A_BOOK(
      "Tệp này không phải bảng tính hay biểu mẫu; cần .xlsx, .csv, .xml hoặc một thư mục CSV.",
      "The file is neither a workbook nor a form; .xlsx, .csv, .xml or a folder of CSV files is"
          + " needed."),
  NOT_A_FILE("«{0}» không phải một tệp.", "“{0}” is not a file."),
  EMPTY_FILE("Tệp trống.", "The file is empty."),
  ENCRYPTED(
      "Sổ tính có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại dạng .xlsx.",
      "The workbook is protected by a password. Take the password off and save it as .xlsx."),
  OTHER_BOOK(
      "Sổ tính dạng {0} chưa đọc được. Hãy lưu lại dạng .xlsx.",
      "Workbooks of the kind {0} cannot be read. Save it as .xlsx."),
  DAMAGED(
      "Tệp bị hỏng hoặc thiếu phần cuối. Hãy mở bằng Excel và lưu lại.",
      "The file is damaged or its end is missing. Open it in Excel and save it again."),
  BOOK_IN_ARCHIVE(
      "Trong tệp nén có sổ tính «{0}». Hãy lấy nó ra và dùng trực tiếp.",
      "The archive holds the workbook “{0}”. Take it out and use it by itself."),
  STRANGE_ENTRY(
      "Tên «{0}» trong tệp nén dẫn ra ngoài hoặc bị lặp lại.",
      "The name “{0}” in the archive leads outside of it or is there twice."),
  FILE_TOO_LARGE("Tệp quá lớn: tối đa {0} MB.", "The file is too large: at most {0} MB."),
  UNPACKED_TOO_LARGE(
      "Nội dung khi giải nén quá lớn: tối đa {0} MB.",
      "Its contents are too large when unpacked: at most {0} MB."),
  TOO_MANY_ENTRIES(
      "Tệp nén chứa quá nhiều tệp: tối đa {0}.", "The archive holds too many files: at most {0}."),
  TOO_MANY_ROWS("Quá nhiều hàng: tối đa {0}.", "There are too many rows: at most {0}."),
  TOO_MANY_COLUMNS("Quá nhiều cột: tối đa {0}.", "There are too many columns: at most {0}."),
  TOO_MANY_CELLS("Quá nhiều ô có chữ: tối đa {0}.", "Too many cells are filled: at most {0}."),
  TOO_MUCH_TEXT(
      "Các ô có quá nhiều chữ: tối đa {0} ký tự.",
      "The cells hold too much text: at most {0} characters."),
  LONG_CELL(
      "Ô quá dài: {0} ký tự, tối đa {1}.", "The cell is too long: {0} characters, at most {1}."),
  STRANGE_CHARACTER(
      "Ô có ký tự không đọc được (U+{0}).", "The cell holds a character nobody can read (U+{0})."),
  CELL_ERROR("Công thức Excel bị lỗi: {0}.", "The cell holds an Excel error: {0}."),
  NO_CACHED_VALUE(
      "Công thức Excel chưa có kết quả. Hãy mở bằng Excel và lưu lại, hoặc ghi giá trị.",
      "The Excel formula has no result. Open it in Excel and save it again, or write the value."),
  TWO_SHEETS("Có hai trang tính tên «{0}».", "Two sheets are named “{0}”."),
  // What follows refuses nothing.
  FORMULA(
      "Ô là công thức Excel; dùng kết quả đã lưu «{0}».",
      "The cell is an Excel formula; its saved result “{0}” is used."),
  MERGED(
      "Các ô {0} được gộp; chỉ ô đầu có giá trị.",
      "The cells {0} are merged; only the first of them has a value."),
  MACROS("Bỏ qua macro của sổ tính.", "The workbook's macros are passed over."),
  OTHER_SHEET("Bỏ qua trang tính «{0}».", "The sheet “{0}” is passed over."),
  HIDDEN_SHEET(
      "Trang tính này đang ẩn; vẫn được đọc.", "The sheet is hidden; it is read all the same.");

  private final String vietnamese;
  private final String english;

  Told(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The words, with {@code {0}}, {@code {1}}… filled; numbers as each language writes them. */
  Label with(Object... arguments) {
    return Label.of(vietnamese, english).with(arguments);
  }
}
