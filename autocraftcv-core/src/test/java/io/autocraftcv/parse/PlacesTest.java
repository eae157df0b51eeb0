package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "12 Elm Street, 78701, Austin (US), TX | Austin | TX | US | 78701",
        "Austin TX 78701 US | Austin | TX | US | 78701",
        "Hauptstraße 5, 80331 München, Deutschland | München | - | DE | 80331",
        "Hauptstr. 5, D-80331 München | München | - | - | 80331",
        "10 High Road, Leeds, West Yorkshire, LS1 4AP, UK | Leeds | West Yorkshire | GB | LS1 4AP",
        "Columbus Ohio | Columbus | Ohio | - | -",
        "New York, NY | New York | NY | - | -",
        "9 Long Lane, Fremantle, Western Australia | Fremantle | Western Australia | - | -",
        "Lyon (France) | Lyon | - | FR | -",
        "São Paulo, SP, Brasil | São Paulo | SP | BR | -",
        "Gartenstr. 12, 13353 Berlin, Deutschland | Berlin | - | DE | 13353",
        "Feria 12, C.P. 03940, Ciudad de México | Ciudad de México | - | - | 03940",
        "12 Shandon Terrace, T23 X5Y8, Cork, Ireland (Home) | Cork | - | IE | T23 X5Y8",
        "Site Engineer, Chennai, India | Chennai | - | IN | -",
        "1012 AB Amsterdam | Amsterdam | - | - | 1012 AB",
      })
  void an_address_is_taken_apart(
      String text, String city, String region, String country, String postalCode) {
    Location location = Places.address(text).orElseThrow();
    assertThat(location.city()).isEqualTo(city);
    assertThat(location.region()).isEqualTo(region);
    assertThat(location.countryCode()).isEqualTo(country);
    assertThat(location.postalCode()).isEqualTo(postalCode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Austin, TX", "Lyon, France", "Hà Nội, Việt Nam (VN)", "Germany"})
  void a_place_is_known_by_what_stands_beside_it(String text) {
    assertThat(Places.isPlace(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Acme, Inc", "Nurse, Night Shift", "Arens, Moede und Thimm", "Sales & Marketing"})
  void names_are_no_places(String text) {
    assertThat(Places.isPlace(text)).isFalse();
  }
}
