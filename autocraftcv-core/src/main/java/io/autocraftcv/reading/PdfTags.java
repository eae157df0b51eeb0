package io.autocraftcv.reading;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The headings and items of a tagged PDF, by the marks that its pages carry. An item that holds
 * headings or lists is an entry with all that belongs to it, and is no item here.
 */
final class PdfTags {

  private static final int MOST_ELEMENTS = 200_000;

  /** An element that is yet to be looked at, with what its ancestors say. */
  private record Pending(COSBase node, @Nullable COSDictionary page, Context context) {}

  private record Context(
      Line.Role role, int level, int element, int lists, Set<Integer> items, int paragraph) {
    static final Context NONE = new Context(Line.Role.TEXT, 0, 0, 0, Set.of(), 0);

    Context inParagraph(int number) {
      return new Context(role, level, element, lists, items, number);
    }
  }

  private final IdentityHashMap<COSDictionary, Map<Integer, PdfTag>> pages =
      new IdentityHashMap<>();
  private final IdentityHashMap<COSDictionary, Map<Integer, Integer>> paragraphs =
      new IdentityHashMap<>();
  private final Set<Integer> entries = new HashSet<>();
  private final @Nullable COSDictionary roles;
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Pending> pending = new ArrayDeque<>();
  private int elements;

  private PdfTags(@Nullable COSDictionary root) {
    roles = root == null ? null : root.getCOSDictionary(COSName.ROLE_MAP);
    if (root != null && root.getDictionaryObject(COSName.K) != null) {
      pending.push(new Pending(root.getDictionaryObject(COSName.K), null, Context.NONE));
    }
    while (!pending.isEmpty() && elements < MOST_ELEMENTS) {
      visit(pending.pop());
    }
  }

  static PdfTags of(PDDocument pdf) {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    return new PdfTags(catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT));
  }

  /** What the document says of the text with this mark on the page, if it says something. */
  @Nullable PdfTag of(PDPage page, int mark) {
    if (mark < 0) {
      return null;
    }
    PdfTag tag = pages.getOrDefault(page.getCOSObject(), Map.of()).get(mark);
    boolean entry = tag != null && tag.role() == Line.Role.ITEM && entries.contains(tag.element());
    return entry ? null : tag;
  }

  /** In which of its paragraphs the document says that the text with this mark is; or 0. */
  int paragraph(PDPage page, int mark) {
    return paragraphs.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mark, 0);
  }

  private void visit(Pending next) {
    elements++;
    if (next.node() instanceof COSArray kids) {
      // Pushed backwards, so that they are looked at in their order.
      for (int i = kids.size() - 1; i >= 0 && pending.size() < MOST_ELEMENTS; i--) {
        COSBase kid = kids.getObject(i);
        if (kid != null) {
          pending.push(new Pending(kid, next.page(), next.context()));
        }
      }
    } else if (next.node() instanceof COSInteger mark) {
      mark(next.page(), mark.intValue(), next.context());
    } else if (next.node() instanceof COSDictionary element) {
      visit(element, next);
    }
  }

  private void visit(COSDictionary element, Pending next) {
    COSDictionary own = element.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? next.page() : own;
    if (element.containsKey(COSName.MCID)) {
      mark(page, element.getInt(COSName.MCID), next.context());
    } else if (seen.add(element) && element.getDictionaryObject(COSName.K) != null) {
      Context context = within(next.context(), type(element));
      pending.push(new Pending(element.getDictionaryObject(COSName.K), page, context));
    }
  }

  private void mark(@Nullable COSDictionary page, int mark, Context context) {
    if (page != null && context.paragraph() > 0) {
      paragraphs.computeIfAbsent(page, any -> new HashMap<>()).put(mark, context.paragraph());
    }
    if (page != null && context.role() != Line.Role.TEXT) {
      pages
          .computeIfAbsent(page, any -> new HashMap<>())
          .put(mark, new PdfTag(context.role(), context.level(), context.element()));
    }
  }

  private Context within(Context outer, String type) {
    if (type.equals("L")) {
      entries.addAll(outer.items());
      return new Context(
          outer.role(), outer.level(), outer.element(), outer.lists() + 1, outer.items(), 0);
    }
    if (type.equals("LI")) {
      int level = Math.max(1, outer.lists());
      return new Context(Line.Role.ITEM, level, elements, outer.lists(), Set.of(elements), 0);
    }
    if (type.length() == 2 && type.charAt(0) == 'H' && Character.isDigit(type.charAt(1))) {
      entries.addAll(outer.items());
      int level = type.charAt(1) - '0';
      return new Context(Line.Role.HEADING, level, elements, outer.lists(), outer.items(), 0);
    }
    return type.equals("P") ? outer.inParagraph(elements) : outer;
  }

  private String type(COSDictionary element) {
    String type = element.getNameAsString(COSName.S, "");
    String role = roles == null ? null : roles.getNameAsString(type);
    return role == null ? type : role;
  }
}
