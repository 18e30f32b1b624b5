package org.haidang.content.xform;

import org.haidang.content.rosa.OwnNames;
import org.jspecify.annotations.Nullable;

/** Writes a pack without faults as an XForm (ODK XForms specification). */
final class XFormWriter {

  private final Reading reading;
  private final Survey survey;
  private final Lists lists;
  private final Rules rules;
  private final Wording wording;
  private final Settings settings;
  private final String name;
  private final Xml xml = new Xml();
  private final XFormInstances instances;

  XFormWriter(Reading reading, Wording wording) {
    this.reading = reading;
    this.survey = reading.survey();
    this.lists = reading.lists();
    this.rules = reading.rules();
    this.settings = reading.settings();
    this.name = reading.instanceName();
    this.wording = wording;
    this.instances = new XFormInstances(xml, survey, lists, rules, wording);
  }

  String write() {
    xml.open(
        "h:html",
        "xmlns",
        "http://www.w3.org/2002/xforms",
        "xmlns:h",
        "http://www.w3.org/1999/xhtml",
        "xmlns:jr",
        "http://openrosa.org/javarosa",
        "xmlns:odk",
        "http://www.opendatakit.org/xforms",
        "xmlns:haidang",
        OwnNames.NAMESPACE);
    var title = settings.title().in(wording.languages().getFirst());
    xml.open("h:head").leaf("h:title", title).open("model");
    new XFormTexts(xml, reading, wording).write();
    xml.open("instance").open(OwnNames.ROOT, "id", settings.id(), "version", settings.version());
    survey.roots().forEach(item -> instances.instance(item, true));
    if (!name.isEmpty()) {
      xml.open(OwnNames.META).leaf(OwnNames.INSTANCE_NAME, "").close();
    }
    xml.close().close();
    lists.byName().forEach(instances::secondary);
    if (rules.mentions(OwnNames.LAST_SAVED)) {
      instances.lastSaved();
    }
    var binds = new XFormBinds(xml, rules, wording);
    for (var item : survey.all()) {
      if (item.kind == Item.Kind.REPEAT && instances.isCounted(item)) {
        binds.count(item, countRef(item));
      }
      binds.bind(item);
    }
    if (!name.isEmpty()) {
      xml.open("bind", "nodeset", OwnNames.INSTANCE_NAME_REF, "type", "string", "calculate", name)
          .close();
    }
    survey.all().stream()
        .filter(item -> item.repeatAround() == null)
        .forEach(item -> computedDefault(item, "odk-instance-first-load"));
    xml.close().close().open("h:body");
    survey.roots().forEach(item -> new XFormBody(xml, rules, wording, this).control(item));
    return xml.close().close().toString();
  }

  /** The reference to what holds the number of a repeat's entries; empty when it is not counted. */
  String countRef(Item repeat) {
    return instances.countRef(repeat);
  }

  /** What an item's default is worked out from, when {@code event} happens. */
  void computedDefault(Item item, String event) {
    var value = rules.xpath(item, Rules.DEFAULT);
    if (value != null) {
      xml.open("setvalue", "event", event, "ref", item.ref(), "value", value).close();
    }
  }

  /** What is put into other answers when that of {@code item} changes. */
  void triggered(Item item) {
    for (var target : rules.triggeredBy(item)) {
      var value = or(rules.xpath(target, Rules.CALCULATION), "");
      xml.open("setvalue", "event", "xforms-value-changed", "ref", target.ref(), "value", value)
          .close();
    }
  }

  /** The column of a list with the stored value. */
  String value(String list) {
    return lists.value(list);
  }

  /** What goes by that name; null when nothing does. */
  @Nullable Item named(String name) {
    return survey.named(name).orElse(null);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
