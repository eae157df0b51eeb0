package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says below its header.
 *
 * @param summary sentences before a list
 * @param highlights the items of the list; where there is no list, each paragraph
 */
record Content(@Nullable String summary, List<String> highlights) {

  static Content of(Entry entry) {
    List<Item> items =
        entry.content().stream().filter(item -> !ContactLabels.isAddress(item.text())).toList();
    int first = 0;
    boolean list = items.stream().anyMatch(Item::isBullet);
    StringBuilder summary = new StringBuilder();
    while (list && !items.get(first).isBullet()) {
      summary.append(summary.isEmpty() ? "" : " ").append(plain(items.get(first)));
      first++;
    }
    List<String> highlights = new ArrayList<>();
    for (Item item : items.subList(first, items.size())) {
      if (!Contacts.isUrl(item.text())) {
        highlights.add(plain(item));
      }
    }
    return new Content(summary.isEmpty() ? null : summary.toString(), highlights);
  }

  private static String plain(Item item) {
    return item.text().replace('\t', ' ').strip();
  }
}
