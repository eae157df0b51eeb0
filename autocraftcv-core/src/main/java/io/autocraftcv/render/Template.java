package io.autocraftcv.render;

import java.util.List;

/**
 * How documents look.
 *
 * @param style the style sheet, in the CSS 2.1 that the layout engine knows
 * @param screen what it looks like on screens besides, in whatever CSS browsers know
 * @param fonts the template's own, for its style sheet to name, and for letters that the built-in
 *     ones lack
 * @param word how Word documents look
 */
record Template(
    Markup resume, Markup letter, String style, String screen, List<Font> fonts, WordLook word) {

  Template {
    fonts = List.copyOf(fonts);
  }
}
