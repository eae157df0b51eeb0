package io.autocraftcv.reading;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a Word document and how they refer to each other. */
final class DocxPackage {

  private static final String USUAL_MAIN = "word/document.xml";

  /** Where a reference leads: a part, or with {@code external} an address. */
  record Target(String type, String path, boolean external) {}

  private final Zip zip;
  private final String main;

  private DocxPackage(Zip zip, String main) {
    this.zip = zip;
    this.main = main;
  }

  /** The package in a zip, or null if there is no Word document in it. */
  static @Nullable DocxPackage in(Zip zip) {
    String main = mainPart(zip);
    return main == null ? null : new DocxPackage(zip, main);
  }

  private static @Nullable String mainPart(Zip zip) {
    if (zip.has(USUAL_MAIN)) {
      return USUAL_MAIN;
    }
    // A part by another name is the text if the package says so and it stands where Word's do.
    return new DocxPackage(zip, "")
        .targets("").values().stream()
            .filter(target -> target.type.equals("officeDocument"))
            .map(Target::path)
            .filter(path -> zip.has(path) && !path.matches("(?i)(xl|ppt|visio)/.*"))
            .findFirst()
            .orElse(null);
  }

  String main() {
    return main;
  }

  Xml mainXml() {
    Xml xml = Xml.part(zip, main);
    if (xml == null) {
      throw UnreadableException.corrupt(null);
    }
    return xml;
  }

  /** What a part refers to, by the name of the reference. */
  Map<String, Target> targets(String part) {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Xml relations = xml(folder + "_rels/" + part.substring(slash) + ".rels");
    Map<String, Target> targets = new HashMap<>();
    if (relations != null) {
      relations
          .elements("Relationship")
          .forEach(r -> targets.put(r.attribute("Id", ""), target(folder, r)));
    }
    return targets;
  }

  private static Target target(String folder, Xml relation) {
    String type = relation.attribute("Type", "");
    String target = relation.attribute("Target", "");
    boolean external = relation.attribute("TargetMode", "").equals("External");
    return new Target(
        type.substring(type.lastIndexOf('/') + 1),
        external ? target : resolved(folder, target),
        external);
  }

  private static String resolved(String folder, String target) {
    try {
      return URI.create("/" + folder).resolve(target).normalize().getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      return target;
    }
  }

  /** The part of this type that the text refers to, or null. */
  @Nullable Xml ofType(String type) {
    return targets(main).values().stream()
        .filter(target -> target.type.equals(type) && zip.has(target.path))
        .findFirst()
        .map(target -> xml(target.path))
        .orElse(null);
  }

  /** A part beside the text, or null if there is none that can be read. */
  @Nullable Xml xml(String path) {
    return Xml.sidePart(zip, path);
  }
}
