package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Paragraph;
import io.autocraftcv.reading.Line.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown. */
final class MarkdownText extends AbstractVisitor {

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S");
  private static final Pattern STRONG = Pattern.compile("\\*\\*\\S[^*\\n]{0,200}\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]{1,200}\\]\\([^)\\s]{1,500}\\)");

  private static final int ENOUGH = 100_000;
  private static final float INDENT = 30;

  private final List<Block> blocks = new ArrayList<>();
  private final Words words = new Words();
  private Look look = Look.PLAIN;
  private Role role = Role.TEXT;
  private int depth;

  private MarkdownText() {}

  /** Whether a text is Markdown beyond doubt: a heading, and more of what only Markdown has. */
  static boolean isClear(String all) {
    String text = all.substring(0, Math.min(all.length(), ENOUGH));
    long headings = HEADING.matcher(text).results().limit(2).count();
    boolean marks = STRONG.matcher(text).find() || LINK.matcher(text).find();
    return headings > 1 || (marks && headings > 0) || (marks && LINK.matcher(text).find());
  }

  static List<Block> read(String text) {
    MarkdownText reader = new MarkdownText();
    Parser.builder().maxOpenBlockParsers(100).build().parse(text).accept(reader);
    return reader.blocks;
  }

  private void end(Role as, int level, float gap) {
    List<List<Span>> lines = words.lines();
    if (!lines.isEmpty()) {
      blocks.add(new Paragraph(as, level, depth * INDENT, gap, 0, lines));
    }
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    end(Role.HEADING, heading.getLevel(), 1);
  }

  @Override
  public void visit(org.commonmark.node.Paragraph paragraph) {
    visitChildren(paragraph);
    boolean tight = paragraph.getParent().getParent() instanceof ListBlock list && list.isTight();
    end(role, role == Role.ITEM ? depth : 0, tight ? 0 : 1);
    role = role == Role.ITEM ? Role.CONTINUATION : role;
  }

  @Override
  public void visit(ListItem item) {
    Role outer = role;
    role = Role.ITEM;
    depth++;
    visitChildren(item);
    depth--;
    role = outer;
  }

  @Override
  public void visit(Text text) {
    words.add(text.getLiteral(), look);
  }

  @Override
  public void visit(Code code) {
    words.add(code.getLiteral(), look);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    raw(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    raw(code.getLiteral());
  }

  private void raw(String text) {
    text.lines()
        .forEach(
            line -> {
              words.add(line, look);
              words.lineBreak();
            });
    end(Role.TEXT, 0, 1);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.add(" ", look);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.lineBreak();
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within(strong, new Look(look.size(), true, look.italic(), look.link()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    within(emphasis, new Look(look.size(), look.bold(), true, look.link()));
  }

  @Override
  public void visit(Link link) {
    within(link, look.to(link.getDestination()));
  }

  private void within(Node node, Look inside) {
    Look outer = look;
    look = inside;
    visitChildren(node);
    look = outer;
  }
}
