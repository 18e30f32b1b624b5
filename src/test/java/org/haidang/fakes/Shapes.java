package org.haidang.fakes;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Messages as their records promise them, filled with anything that fits, or nearly. */
public final class Shapes {

  private static final List<String> WORDS =
      List.of(
          "",
          "HN",
          "DN",
          "lan",
          "hoa",
          "CONTACT",
          "PERSON",
          "incident/summary",
          "_centre",
          "_link/x",
          "0912345678",
          "Nguyễn Thị Lan",
          "2026-11-26",
          "needs/risk",
          "tuần trước",
          "x".repeat(300));

  private final Random random;
  private final List<UUID> ids;

  /** With {@code ids} wherever one is asked for, and others. */
  public Shapes(Random random, List<UUID> ids) {
    this.random = random;
    this.ids = ids;
  }

  /** Something of {@code type}, to be written as JSON. */
  public Object of(Type type) {
    return of(type, 0);
  }

  private Object of(Type type, int depth) {
    if (random.nextInt(25) == 0) {
      return null;
    }
    if (type instanceof ParameterizedType made) {
      var arguments = made.getActualTypeArguments();
      if (Map.class.isAssignableFrom((Class<?>) made.getRawType())) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
          map.put(String.valueOf(of(arguments[0], depth + 1)), of(arguments[1], depth + 1));
        }
        return map;
      }
      return Collection.class.isAssignableFrom((Class<?>) made.getRawType())
          ? some(arguments[0], depth)
          : of(arguments[0], depth + 1);
    }
    return type instanceof Class<?> plain ? of(plain, depth) : null;
  }

  private List<Object> some(Type type, int depth) {
    var list = new ArrayList<>();
    for (int i = depth > 5 ? 0 : random.nextInt(5); i > 0; i--) {
      list.add(of(type, depth + 1));
    }
    return list;
  }

  private Object of(Class<?> type, int depth) {
    if (type.isEnum()) {
      var all = type.getEnumConstants();
      return String.valueOf(all[random.nextInt(all.length)]);
    }
    if (type.isRecord()) {
      var fields = new LinkedHashMap<String, Object>();
      for (var component : type.getRecordComponents()) {
        fields.put(component.getName(), of(component.getGenericType(), depth + 1));
      }
      return fields;
    }
    return switch (type.getSimpleName()) {
      case "int", "Integer" -> random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(100);
      case "long", "Long" -> random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(1000);
      case "double", "Double" -> random.nextGaussian();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "UUID" ->
          ids.isEmpty() || random.nextInt(3) == 0
              ? new UUID(random.nextLong(), random.nextLong()).toString()
              : ids.get(random.nextInt(ids.size())).toString();
      case "Instant" ->
          Instant.ofEpochSecond(
                  random.nextInt(9) == 0
                      ? random.nextLong() % 31_556_889_864_403_199L
                      : 1_780_000_000L)
              .toString();
      case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(30_000)).toString();
      default -> WORDS.get(random.nextInt(WORDS.size()));
    };
  }
}
