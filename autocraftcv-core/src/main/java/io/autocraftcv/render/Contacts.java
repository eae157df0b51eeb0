package io.autocraftcv.render;

import io.autocraftcv.model.Profile.Account;
import io.autocraftcv.model.Profile.Basics;
import io.autocraftcv.model.Profile.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the ways to reach a person: e-mail, telephone, where they live, pages on the web. */
final class Contacts {

  /** Where the code is written behind the town and its region. */
  private static final Set<String> CODE_LAST =
      Set.of("US", "CA", "GB", "AU", "NZ", "IN", "IE", "SG", "ZA");

  private final Locale language;

  Contacts(Locale language) {
    this.language = language;
  }

  List<Contact> of(Basics basics) {
    List<Contact> contacts = new ArrayList<>();
    String email = Clean.line(basics.email());
    if (email != null) {
      contacts.add(new Contact(Contact.Kind.EMAIL, email, Links.email(email)));
    }
    String phone = Clean.line(basics.phone());
    if (phone != null) {
      contacts.add(new Contact(Contact.Kind.PHONE, phone, Links.phone(phone)));
    }
    String place = basics.location() == null ? null : place(basics.location());
    if (place != null) {
      contacts.add(new Contact(Contact.Kind.PLACE, place, null));
    }
    String page = Clean.line(basics.url());
    if (page != null) {
      contacts.add(new Contact(Contact.Kind.PAGE, Links.shown(page), Links.web(page)));
    }
    for (Account account : basics.profiles()) {
      Contact contact = account(account);
      if (contact != null) {
        contacts.add(contact);
      }
    }
    return contacts;
  }

  /** The address says itself which network it is of, and every program knows it for one. */
  private static @Nullable Contact account(Account account) {
    String url = Clean.line(account.url());
    if (url != null) {
      return new Contact(Contact.Kind.ACCOUNT, Links.shown(url), Links.web(url));
    }
    String user = Clean.joined(": ", account.network(), account.username());
    return account.username() == null || user == null
        ? null
        : new Contact(Contact.Kind.ACCOUNT, user, null);
  }

  private @Nullable String place(Location location) {
    String country = location.countryCode() == null ? "" : location.countryCode().strip();
    String code = country.toUpperCase(Locale.ROOT);
    String region = sameAs(location.region(), location.city()) ? null : location.region();
    String town =
        CODE_LAST.contains(code)
            ? Clean.joined(" ", Clean.joined(", ", location.city(), region), location.postalCode())
            : Clean.joined(", ", Clean.joined(" ", location.postalCode(), location.city()), region);
    // Who names a state leaves "United States" to it.
    String land = code.equals("US") && region != null ? null : country(code);
    return Clean.joined(", ", location.address(), town, land);
  }

  private static boolean sameAs(@Nullable String region, @Nullable String city) {
    return region != null && region.equals(city);
  }

  private @Nullable String country(String code) {
    return code.length() == 2 ? new Locale("", code).getDisplayCountry(language) : null;
  }
}
