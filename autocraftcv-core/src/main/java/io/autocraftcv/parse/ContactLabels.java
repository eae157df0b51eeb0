package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;

/** Words before the ways to reach a person: "Address:", "Tel." */
final class ContactLabels {

  private static final Wording ADDRESS =
      Wording.of(
          """
          address | permanent address | current address | present address | postal address | mailing address | wohnhaft in | location | lives in | residence | home address | city | based in | place of residence | adresse | anschrift | wohnort
          standort | ort | lieu | ville | domicile | dirección | ubicación | ciudad | residencia | endereço | morada | localização | cidade
          adres | woonplaats | indirizzo | residenza | città | luogo
          """);

  private static final Wording ANY =
      Wording.of(
          """
          phone | telephone | tel | mobile | cell | cel | mob | email | email address | e-mail | mail | website | web | url | homepage | portfolio | linkedin | github
          date of birth | born | nationality | birth | contact | telefon | mobil | handy | geburtsdatum | geboren | staatsangehörigkeit
          téléphone | portable | courriel | site | né le | née le | nationalité | teléfono | móvil | correo | nacionalidad | fecha de nacimiento
          telefone | telemóvel | celular | nacionalidade | data de nascimento | telefoon | mobiel | geboortedatum | nationaliteit | telefono
          cellulare | data di nascita | nazionalità | marital status | führerschein | familienstand | zivilstand | geburtsort | permis | gender | age | driving licence | availability | twitter | skype
          """);

  private ContactLabels() {}

  static boolean isAddressLabel(String text) {
    return ADDRESS.is(text);
  }

  static boolean isAddress(String text) {
    int end = end(text);
    return end > 0 && ADDRESS.is(text.substring(0, end));
  }

  /** Whether the line begins with such a word and a colon, or is nothing else. */
  static boolean begins(String text) {
    int end = end(text);
    String label = end > 0 ? text.substring(0, end) : text;
    return ADDRESS.is(label) || ANY.is(label);
  }

  /** Whether it says what is no address: "Nationality: Irish", "Tel 07700 900782". */
  static boolean isOther(String text) {
    int end = end(text);
    if (end > 0) {
      return ANY.is(text.substring(0, end));
    }
    return ANY.is(text.split("\\s", 2)[0]) && Contacts.phone(text, "ZZ").isPresent();
  }

  /** The line without its label. */
  static String value(String text) {
    int end = end(text);
    boolean label =
        end > 0 && (ADDRESS.is(text.substring(0, end)) || ANY.is(text.substring(0, end)));
    return label ? text.substring(end + 1).strip() : text;
  }

  private static int end(String text) {
    int colon = text.indexOf(':');
    int tab = text.indexOf('\t');
    return colon > 0 && (tab < 0 || colon < tab) ? colon : tab;
  }
}
