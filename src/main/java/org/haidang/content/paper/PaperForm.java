package org.haidang.content.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.haidang.content.Numbering;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;

/**
 * Prints a pack's form, blank, as a PDF in black and white on A4. Its numbers are those the screen
 * shows in late entry. To be used once.
 */
public final class PaperForm {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

  private final Pack pack;
  private final String language;
  private final Numbering numbering;
  private final Conditions conditions;
  private final Bindings bindings;
  private final List<Block> blocks = new ArrayList<>();

  private PaperForm(Pack pack, String language) {
    this.pack = pack;
    this.language = language;
    this.numbering = Numbering.of(pack);
    this.bindings = Bindings.of(pack);
    this.conditions = new Conditions(pack, numbering, bindings, language);
  }

  /**
   * Prints {@code pack} in {@code language}, where it has that, and leaves {@code out} open.
   *
   * @return how many pages there are
   * @throws UncheckedIOException when {@code out} cannot be written
   */
  public static int print(Pack pack, String language, OutputStream out) {
    return new PaperForm(pack, language).print(out);
  }

  private int print(OutputStream out) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle(pack.title().in(language));
      document.setVersion(1.7f);
      document.getDocumentCatalog().setLanguage(language);
      var type = Type.of(document);
      fill(type);
      int pages = new Pages(document, type, pack, language).set(blocks);
      document.save(out);
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Type type) {
    var make = new Blocks(type);
    var answers = new Answers(type, bindings, language, Blocks.ANSWER_ROOM);
    for (var section : numbering.sections()) {
      var path = section.path();
      blocks.add(
          make.section(
              String.valueOf(section.number()), words(section.title()), conditions.words(path)));
      if (section.repeat() == null) {
        nodes(make, answers, section.nodes());
      } else {
        entries(make, answers, section.repeat());
      }
    }
  }

  private void nodes(Blocks make, Answers answers, List<FormNode> nodes) {
    for (var node : nodes) {
      switch (node) {
        case FormNode.Question question -> question(make, answers, question);
        case FormNode.Group group when !Numbering.printed(group) -> {}
        case FormNode.Group group -> {
          var title = words(group.label());
          if (!title.isEmpty()) {
            blocks.add(make.heading(title, conditions.words(group.path()), false));
          }
          if (group.repeat()) {
            entries(make, answers, group);
          } else {
            nodes(make, answers, group.children());
          }
        }
      }
    }
  }

  private void entries(Blocks make, Answers answers, FormNode.Group repeat) {
    int room = EntryRoom.of(repeat);
    for (int entry = 1; entry <= room; entry++) {
      blocks.add(make.heading(PaperWord.ENTRY.in(language, entry), "", true));
      nodes(make, answers, repeat.children());
    }
    numbering
        .first(repeat.children())
        .ifPresent(
            number -> blocks.addAll(make.words(PaperWord.MORE.in(language, number, room + 1), "")));
  }

  private void question(Blocks make, Answers answers, FormNode.Question question) {
    var condition = conditions.words(question.path());
    if (question.type() == QuestionType.NOTE && Numbering.printed(question)) {
      blocks.addAll(make.words(words(question.label()), condition));
    }
    numbering
        .number(question.path())
        .ifPresent(
            number ->
                blocks.addAll(
                    make.question(
                        number,
                        words(question.label()),
                        words(question.hint()),
                        condition,
                        answers.of(question))));
  }

  /** What a screen fills in from other answers is left open on paper. */
  private String words(Label label) {
    return PLACEHOLDER.matcher(label.in(language)).replaceAll("…");
  }
}
