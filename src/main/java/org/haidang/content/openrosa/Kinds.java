package org.haidang.content.openrosa;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.RangeQuestion;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** What the desk asks where a form has a control of the engine's. */
final class Kinds {

  private static final Set<String> DRAWN = Set.of("draw", "annotate", "signature");
  private static final Set<String> CAMERA = Set.of("new", "new-front", "new-rear", "selfie");

  private Kinds() {}

  /**
   * The type of an answer.
   *
   * @param fixed whether nobody ever changes it, and it begins empty: words between questions
   */
  static QuestionType of(QuestionDef question, TreeElement element, boolean fixed) {
    return switch (question.getControlType()) {
      case Constants.CONTROL_SELECT_ONE -> QuestionType.SELECT_ONE;
      case Constants.CONTROL_SELECT_MULTI -> QuestionType.SELECT_MULTIPLE;
      case Constants.CONTROL_RANK -> QuestionType.RANK;
      case Constants.CONTROL_RANGE -> QuestionType.RANGE;
      case Constants.CONTROL_TRIGGER -> fixed ? QuestionType.NOTE : QuestionType.ACKNOWLEDGE;
      case Constants.CONTROL_UPLOAD,
          Constants.CONTROL_IMAGE_CHOOSE,
          Constants.CONTROL_AUDIO_CAPTURE,
          Constants.CONTROL_VIDEO_CAPTURE,
          Constants.CONTROL_OSM_CAPTURE,
          Constants.CONTROL_FILE_CAPTURE ->
          QuestionType.ATTACHMENT;
      default -> input(element.getDataType(), fixed);
    };
  }

  private static QuestionType input(int type, boolean fixed) {
    return switch (type) {
      case Constants.DATATYPE_INTEGER, Constants.DATATYPE_LONG -> QuestionType.INTEGER;
      case Constants.DATATYPE_DECIMAL -> QuestionType.DECIMAL;
      case Constants.DATATYPE_DATE -> QuestionType.DATE;
      case Constants.DATATYPE_TIME -> QuestionType.TIME;
      case Constants.DATATYPE_DATE_TIME -> QuestionType.DATE_TIME;
      case Constants.DATATYPE_GEOPOINT -> QuestionType.GEOPOINT;
      case Constants.DATATYPE_GEOTRACE -> QuestionType.GEOTRACE;
      case Constants.DATATYPE_GEOSHAPE -> QuestionType.GEOSHAPE;
      case Constants.DATATYPE_BARCODE -> QuestionType.BARCODE;
      case Constants.DATATYPE_BINARY -> QuestionType.ATTACHMENT;
      default -> fixed ? QuestionType.NOTE : QuestionType.TEXT;
    };
  }

  /** The bounds of a range. */
  static Map<String, String> parameters(QuestionDef question) {
    var parameters = new LinkedHashMap<String, String>();
    if (question instanceof RangeQuestion range) {
      put(parameters, "start", range.getRangeStart());
      put(parameters, "end", range.getRangeEnd());
      put(parameters, "step", range.getRangeStep());
    }
    return parameters;
  }

  private static void put(
      Map<String, String> parameters, String name, @Nullable BigDecimal number) {
    if (number != null) {
      parameters.put(name, number.toPlainString());
    }
  }

  /** Why a desk cannot take the answer; empty when it can. */
  static Label unable(QuestionDef question, QuestionType type, Set<String> appearance) {
    if (type != QuestionType.ATTACHMENT) {
      return Label.NONE;
    }
    if (question.getControlType() == Constants.CONTROL_OSM_CAPTURE) {
      return Label.of(
          "Cần bản đồ OpenStreetMap trên điện thoại: bàn trực không ghi được.",
          "This needs OpenStreetMap on a telephone: a desk cannot take it.");
    }
    var words = appearance.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    if (words.stream().anyMatch(DRAWN::contains)) {
      return Label.of(
          "Cần vẽ hay ký tay trên màn hình: bàn trực không ghi được.",
          "This is drawn or signed by hand on a screen: a desk cannot take it.");
    }
    return words.stream().anyMatch(CAMERA::contains)
        ? Label.of(
            "Cần máy ảnh hay máy ghi âm tại chỗ: bàn trực không ghi được.",
            "This needs a camera or recorder on the spot: a desk cannot take it.")
        : Label.NONE;
  }
}
