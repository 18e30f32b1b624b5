package org.haidang.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The one way the product writes and reads JSON. Thread-safe. */
public final class Json {

  /** Deeper than anything of ours, and not deep enough to exhaust a stack. */
  private static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final ObjectMapper mapper =
      JsonMapper.builder(FACTORY)
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A newer program may have written more than this one knows.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** UTF-8 JSON of {@code value}. */
  public byte[] bytes(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new HaidangException(ErrorCode.BUG_JSON, withoutContent(e));
    }
  }

  /**
   * Writes UTF-8 JSON of {@code value} to {@code out} and leaves it open.
   *
   * @throws IOException when {@code out} does
   */
  public void write(Object value, OutputStream out) throws IOException {
    try {
      mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
    } catch (JsonProcessingException e) {
      throw new HaidangException(ErrorCode.BUG_JSON, withoutContent(e));
    }
  }

  /** JSON text of {@code value}. */
  public String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new HaidangException(ErrorCode.BUG_JSON, withoutContent(e));
    }
  }

  /**
   * What {@code json} says.
   *
   * @throws HaidangException {@link ErrorCode#GARBLED_JSON} when it is not JSON of that type;
   *     neither the message nor the cause repeats what was read
   */
  public <T> T read(byte[] json, Class<T> type) {
    try {
      return present(mapper.readValue(json, type));
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.GARBLED_JSON, withoutContent(e));
    }
  }

  /**
   * As {@link #read(byte[], Class)}, from a stream, which it reads to its end.
   *
   * @throws IOException when {@code in} does
   */
  public <T> T read(InputStream in, Class<T> type) throws IOException {
    try {
      return present(mapper.readValue(in, type));
    } catch (JsonProcessingException e) {
      throw new HaidangException(ErrorCode.GARBLED_JSON, withoutContent(e));
    }
  }

  /** As {@link #read(byte[], Class)}, from text. */
  public <T> T read(String json, Class<T> type) {
    try {
      return present(mapper.readValue(json, type));
    } catch (JsonProcessingException e) {
      throw new HaidangException(ErrorCode.GARBLED_JSON, withoutContent(e));
    }
  }

  private static <T> T present(@org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new HaidangException(ErrorCode.GARBLED_JSON);
    }
    return value;
  }

  /** Jackson's messages quote the text they choked on, which may be what a caller said. */
  private static IOException withoutContent(IOException e) {
    var bare = new IOException(e.getClass().getSimpleName());
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }
}
