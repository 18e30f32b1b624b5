package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.workbook.SheetSource;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One small workbook for each feature of the XLSForm standard, and beside it, in {@code
 * expect.txt}, what it must do: {@link Scenario} says how that is written.
 */
class XlsFormExamplesTest {

  private static final int FEWEST = 50;

  private static Path folder() throws Exception {
    return Path.of(
        Objects.requireNonNull(XlsFormExamplesTest.class.getResource("/xlsforms")).toURI());
  }

  private static Stream<Path> examples() throws Exception {
    try (var all = Files.list(folder())) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_feature_does_as_the_standard_says() throws Exception {
    return examples()
        .map(
            example ->
                DynamicTest.dynamicTest(example.getFileName().toString(), () -> run(example)));
  }

  @Test
  void there_is_an_example_for_every_feature_and_each_expects_something() throws Exception {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(examples())
        .allSatisfy(
            example -> assertThat(Files.readAllLines(example.resolve("expect.txt"))).isNotEmpty());
  }

  private static void run(Path example) throws IOException {
    var forms = new Forms(Ids.timeOrdered());
    var read = new Packs(forms).read(SheetSource.folder(example));
    var scenario = new Scenario(forms, read);
    for (var line : Files.readAllLines(example.resolve("expect.txt"))) {
      if (!line.isBlank()) {
        scenario.line(line.strip());
      }
    }
    scenario.end();
  }
}
