package org.haidang.bench;

import java.util.List;

/** What fictional narratives are put together from. */
final class NarrativeWords {

  private NarrativeWords() {}

  static final List<String> FAMILIES =
      words(
          "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Giàng Vàng Thào"
              + " Sùng Lò Cà Quàng Hà Đinh Trương Mai Lương Triệu Bàn Chảo Phùng Tẩn Lù Hoàng Nông"
              + " Vi Lộc Kha Thạch");

  static final List<String> MIDDLES =
      words(
          "Thị Văn Thị Thu Minh Ngọc Thanh Hồng Kim Đức Hữu Mỹ Bảo Quốc Thùy Phương A Seo Thị Láo");

  static final List<String> GIVEN =
      words(
          "Hoa Hương Lan Mai Cúc Đào Linh Trang Hằng Nga Yến Oanh Phượng Loan Thảo Vy Nhi Ngân Dung"
              + " Đường Dũng Hùng Cường Sơn Long Hải Nam Tuấn Khánh Đạt Phúc Lộc Thọ Páo Dua Sua Mỷ"
              + " Chư Dở Pà Xuân Hạ Thu Đông Sen Huệ Quyên Quỳnh Trâm Diễm Kiều My Ánh Duyên Nhung"
              + " Thắm Tươi Hiền Thảo");

  static final List<String> PLACES =
      list(
          "Mường Khương|Bắc Hà|Si Ma Cai|Đồng Văn|Mèo Vạc|Xín Mần|Trà Lĩnh|Bảo Lạc|Kỳ Sơn|Tương"
              + " Dương|Quế Phong|Móng Cái|Lạng Sơn|Cao Bằng|Lào Cai|Điện Biên|Sơn La|Hà Giang|Nghệ"
              + " An|Thanh Hóa|Quảng Trị|Đắk Lắk|Gia Lai|An Giang|Châu Đốc|Tịnh Biên|Hà Tiên|Tây"
              + " Ninh|Mộc Bài|Bavet|Phnôm Pênh|Sihanoukville|Poipet|Myawaddy|Quảng Tây|Đông"
              + " Hưng|Côn Minh|Vân Nam|Viêng Chăn|Tam giác vàng|Đà Nẵng|Hải Phòng|Bình Dương|Cần"
              + " Thơ");

  static final List<String> JOBS =
      list(
          "phục vụ quán ăn|bán hàng qua mạng|làm công ty điện tử|giúp việc gia đình|hái vải"
              + " thuê|bóc vỏ tôm|làm mi, làm móng|chăn nuôi trang trại|khai thác đá|đi biển|trông"
              + " trẻ|may gia công|phụ hồ|chăm người già");

  static final List<String> SENTENCES =
      list(
          "Người gọi báo #r là #n, # tuổi, quê #p, mất liên lạc từ ngày @|Cháu được một người quen"
              + " qua mạng rủ đi #j ở #p, hứa lương # triệu một tháng|Khi đến nơi bị thu giấy tờ,"
              + " giữ điện thoại và bắt làm # tiếng mỗi ngày|Chủ đòi # triệu tiền chuộc, nếu không"
              + " sẽ bán sang công ty khác ở #p|Gia đình đã chuyển # triệu vào tài khoản đứng tên"
              + " #n nhưng chưa được về|Số điện thoại gọi về là ~, chỉ nói được vài phút rồi tắt"
              + " máy|Có hai người canh cửa, cửa khóa ngoài, ăn uống thất thường|Em nói bị đánh khi"
              + " không đạt chỉ tiêu, trên tay còn vết bầm|Bên môi giới là #n, trước cũng ở #p,"
              + " từng đưa ba người đi|Bố mẹ không biết chữ, cần tư vấn viên gọi lại sau # giờ"
              + " tối|Hỏi thủ tục trình báo công an xã và giấy tờ cần mang theo|Muốn biết nhà tạm"
              + " lánh gần #p còn chỗ không, có nhận mẹ và con nhỏ không|Được hướng dẫn giữ an"
              + " toàn, không đối đầu, nhớ đường ra và biển số xe|Hẹn gọi lại ngày @, dùng mật khẩu"
              + " đã thống nhất, nếu người khác nghe thì nói nhầm số|Đã trao đổi với biên phòng cửa"
              + " khẩu #p, chờ xác minh danh tính|Chị gái xác nhận em đã đồng ý chuyển thông tin"
              + " tới cơ quan hỗ trợ|Trước đó từng bị lừa lấy chồng nước ngoài qua người mai mối ở"
              + " #p|Trẻ bỏ học từ năm lớp #, sống với ông bà, bố mẹ đi làm ăn xa|Người gọi khóc"
              + " nhiều, nói nhỏ, có tiếng người bên cạnh|Đi xe khách từ bến #p, qua đường mòn ban"
              + " đêm, có người đón bên kia|Hợp đồng không có bản tiếng Việt, tiền nợ vé máy bay là"
              + " # triệu|Không muốn báo công an vì sợ bị trả thù, đồng ý nhận tư vấn tâm lý|Nhờ"
              + " tìm đại sứ quán gần nhất và cách liên hệ khi không có hộ chiếu|Đã về nước ngày @,"
              + " cần giấy tờ tùy thân, học nghề và khám sức khỏe");

  static final List<String> RELATIONS =
      list(
          "con gái|con trai|em gái|em trai|cháu ngoại|vợ|chồng|bạn cùng lớp|người hàng xóm|chị họ");

  static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static List<String> list(String text) {
    return List.of(text.split("\\|", -1));
  }
}
