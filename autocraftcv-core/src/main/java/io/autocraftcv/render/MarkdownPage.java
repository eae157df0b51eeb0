package io.autocraftcv.render;

import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

/** Markdown as it is written, block by block; what in the words would be markup is escaped. */
final class MarkdownPage {

  private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

  private final Document document = new Document();
  private Node block = document;

  MarkdownPage heading(int level) {
    Heading heading = new Heading();
    heading.setLevel(level);
    return begin(heading);
  }

  MarkdownPage paragraph() {
    return begin(new Paragraph());
  }

  private MarkdownPage begin(Node next) {
    document.appendChild(next);
    block = next;
    return this;
  }

  /** Begins an item of the list that the last item began, or of a new one. */
  MarkdownPage item() {
    BulletList list = document.getLastChild() instanceof BulletList last ? last : list();
    ListItem item = new ListItem();
    Paragraph words = new Paragraph();
    item.appendChild(words);
    block = words;
    list.appendChild(item);
    return this;
  }

  private BulletList list() {
    BulletList list = new BulletList();
    list.setMarker("-");
    list.setTight(true);
    document.appendChild(list);
    return list;
  }

  MarkdownPage words(String words) {
    block.appendChild(new Text(words));
    return this;
  }

  MarkdownPage strong(String words) {
    return around(new StrongEmphasis(), words);
  }

  MarkdownPage quiet(String words) {
    return around(new Emphasis(), words);
  }

  /** Words that lead somewhere, if there is a target. */
  MarkdownPage link(String words, @Nullable String target) {
    return target == null ? words(words) : around(new Link(target, null), words);
  }

  private MarkdownPage around(Node node, String words) {
    node.appendChild(new Text(words));
    block.appendChild(node);
    return this;
  }

  /** Sets what comes apart from what the block has; a block's first words it leaves alone. */
  MarkdownPage divide() {
    return block.getFirstChild() == null ? this : words(" | ");
  }

  @Override
  public String toString() {
    return RENDERER.render(document);
  }
}
