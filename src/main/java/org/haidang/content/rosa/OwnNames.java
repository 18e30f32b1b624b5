package org.haidang.content.rosa;

/** Names that the written XForm and the engine that runs it must agree on. */
public final class OwnNames {

  /** The form's root element. */
  public static final String ROOT = "data";

  /** The path of the root. */
  public static final String ROOT_REF = "/" + ROOT;

  /** Namespace of the product's own bind attributes. */
  public static final String NAMESPACE = "urn:haidang:xforms";

  /** The bind attribute that says a value comes from a calculation alone. */
  public static final String CALCULATED = "calculated";

  /**
   * The bind attribute with the condition under which an answer is required. Not the standard one,
   * nor of its name: JavaRosa takes two questions, each required while the other is empty, for a
   * circle.
   */
  public static final String REQUIRED = "needed";

  /** The bind attribute of answers that the engine itself may change: by a trigger, once. */
  public static final String KEPT = "kept";

  /** What stands in {@link #CALCULATED} when the value is worked out once and then kept. */
  public static final String ONCE = "once";

  /** Beneath the root, what the form says of the record itself. */
  public static final String META = "meta";

  /** In {@link #META}: what the record goes by. */
  public static final String INSTANCE_NAME = "instanceName";

  /** Where that is. */
  public static final String INSTANCE_NAME_REF = ROOT_REF + "/" + META + "/" + INSTANCE_NAME;

  /** The secondary instance with the answers of the last saved record of the form. */
  public static final String LAST_SAVED = "__last-saved";

  /** In texts, before the path of a question: its answer in that record. */
  public static final String OF_LAST_SAVED = "last-saved#";

  /** Child of a secondary instance's item that holds the choice's stored value. */
  public static final String CHOICE_NAME = "name";

  private OwnNames() {}

  /** Id of the text told when a constraint fails. */
  public static String constraintText(String templatePath) {
    return ROOT_REF + "/" + templatePath + ":constraintMsg";
  }

  /** Id of the text told when a required answer is missing. */
  public static String requiredText(String templatePath) {
    return ROOT_REF + "/" + templatePath + ":requiredMsg";
  }
}
