package io.autocraftcv.servlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Holds what is said over HTTP against an OpenAPI 3.1 document. Validators for whole exchanges read
 * 3.1 as if it were 3.0: the one we looked at refuses bodies that are in order (for what stands
 * beside {@code allOf}) and overlooks wrong ones (for {@code const}). So bodies and headers are
 * validated by JSON Schema 2020-12, which is what 3.1 is made of, and the rest here.
 */
final class OpenApi {

  /** The document that the servlet serves. */
  static final OpenApi SERVED = new OpenApi();

  private static final String NAME = "urn:openapi";

  /** What a request can say that the servlet listens to. */
  private static final Set<String> HEARD =
      Set.of("If-None-Match", "Prefer", "Last-Event-ID", "Idempotency-Key");

  /** What containers add by themselves, and CORS, which is described in words. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "date",
          "expires",
          "keep-alive",
          "server",
          "set-cookie",
          "transfer-encoding",
          "vary");

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private OpenApi() {
    try (InputStream yaml = ProgressServlet.class.getResourceAsStream("openapi.yaml")) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      document = new ObjectMapper(new YAMLFactory()).readTree(text);
      schemas =
          SchemaRegistry.withDialect(
              Dialects.getOpenApi31(),
              registry -> registry.schemas(Map.of(NAME, document.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException("The document cannot be read", e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** In what ways something does not fit a schema of the document. */
  List<String> faults(String schema, JsonNode value) {
    return against("/components/schemas/" + schema, value);
  }

  private List<String> against(String pointer, JsonNode value) {
    return schemas.getSchema(SchemaLocation.of(NAME + "#" + pointer)).validate(value).stream()
        .map(error -> pointer + ": " + error)
        .toList();
  }

  /** In what ways an exchange is not as described. */
  List<String> faults(Exchange exchange) {
    if (exchange.method().equals("OPTIONS") && exchange.status() == 204) {
      return List.of();
    }
    Optional<String> path = path(exchange.path());
    if (path.isEmpty()) {
      return exchange.status() == 404
          ? answer("/components/responses/NothingHere", exchange)
          : List.of(exchange.path() + " is not described");
    }
    String item = "/paths/" + escaped(path.get());
    String method = exchange.method().equals("HEAD") ? "get" : lower(exchange.method());
    String operation = item + "/" + method;
    if (document.at(operation).isMissingNode()) {
      return switch (exchange.status()) {
        case 404 -> answer("/components/responses/NothingHere", exchange);
        case 405 -> answer("/components/responses/MethodNotAllowed", exchange);
        default -> List.of(exchange.method() + " is not described for " + path.get());
      };
    }
    String response = operation + "/responses/" + exchange.status();
    if (document.at(response).isMissingNode()) {
      return List.of(exchange.status() + " is not described for " + operation);
    }
    List<String> faults = answer(response, exchange);
    faults.addAll(request(item, operation, exchange));
    return faults;
  }

  /** The described path that an address means: one without parameters before one with. */
  private Optional<String> path(String address) {
    return names(document.at("/paths"))
        .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
        .filter(path -> bare(address).matches(bare(path).replaceAll("\\{\\w+}", "[^/]+")))
        .findFirst();
  }

  private static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private List<String> request(String item, String operation, Exchange exchange) {
    List<String> faults = new ArrayList<>();
    Stream.of(item, operation)
        .flatMap(at -> pointers(at + "/parameters"))
        .map(this::resolved)
        .forEach(parameter -> faults.addAll(parameter(parameter, exchange)));
    Stream<String> described =
        Stream.of(item, operation)
            .flatMap(at -> pointers(at + "/parameters"))
            .map(this::resolved)
            .map(parameter -> document.at(parameter + "/name").asText());
    List<String> names = described.toList();
    Stream.concat(
            HEARD.stream().filter(name -> exchange.asked().firstValue(name).isPresent()),
            queried(exchange).map(part -> part[0]))
        .filter(name -> !names.contains(name))
        .forEach(name -> faults.add(name + " is not described for " + operation));
    String type = media(exchange.asked());
    String content = operation + "/requestBody/content/" + escaped(type);
    if (exchange.status() < 300 && exchange.method().equals("POST") && !type.isEmpty()) {
      if (document.at(content).isMissingNode()) {
        faults.add("A body of " + type + " is not described for " + operation);
      } else if (type.equals("application/json")) {
        faults.addAll(json(content + "/schema", exchange.sent()));
      }
    }
    return faults;
  }

  private List<String> parameter(String parameter, Exchange exchange) {
    String name = document.at(parameter + "/name").asText();
    Optional<String> value =
        document.at(parameter + "/in").asText().equals("header")
            ? exchange.asked().firstValue(name)
            : queried(exchange)
                .filter(part -> part[0].equals(name))
                .map(part -> part[1])
                .findFirst();
    boolean inPath = document.at(parameter + "/in").asText().equals("path");
    // What the servlet has refused need not be in order.
    if (inPath || exchange.status() >= 400) {
      return List.of();
    }
    if (value.isEmpty()) {
      return document.at(parameter + "/required").asBoolean()
          ? List.of(name + " is missing")
          : List.of();
    }
    return against(parameter + "/schema", simple(parameter + "/schema", value.get()));
  }

  private static Stream<String[]> queried(Exchange exchange) {
    return Arrays.stream(exchange.query().split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2));
  }

  private List<String> answer(String at, Exchange exchange) {
    String response = resolved(at);
    List<String> faults = new ArrayList<>();
    JsonNode headers = document.at(response + "/headers");
    names(headers)
        .forEach(
            name ->
                faults.addAll(
                    header(
                        resolved(response + "/headers/" + escaped(name)),
                        name,
                        exchange.answered())));
    exchange.answered().map().keySet().stream()
        .filter(name -> !NOT_OURS.contains(lower(name)))
        .filter(name -> !lower(name).startsWith("access-control-"))
        .filter(name -> names(headers).noneMatch(name::equalsIgnoreCase))
        .forEach(name -> faults.add("The header " + name + " is not described at " + response));
    faults.addAll(body(response, exchange));
    return faults;
  }

  private List<String> header(String header, String name, HttpHeaders headers) {
    Optional<String> value = headers.firstValue(name);
    if (value.isEmpty()) {
      return document.at(header + "/required").asBoolean()
          ? List.of("The header " + name + " is missing")
          : List.of();
    }
    String all = String.join(", ", headers.allValues(name));
    return against(header + "/schema", TextNode.valueOf(all));
  }

  private List<String> body(String response, Exchange exchange) {
    JsonNode content = document.at(response + "/content");
    if (content.isMissingNode() || exchange.method().equals("HEAD")) {
      return exchange.body().isEmpty() ? List.of() : List.of("There is a body at " + response);
    }
    String type = media(exchange.answered());
    if (!content.has(type)) {
      return List.of("A body of " + type + " is not described at " + response);
    }
    return type.endsWith("json")
        ? json(response + "/content/" + escaped(type) + "/schema", exchange.body())
        : List.of();
  }

  private List<String> json(String schema, String body) {
    try {
      return against(schema, Visitor.JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return List.of("The body is no JSON: " + e.getMessage());
    }
  }

  private JsonNode simple(String schema, String value) {
    boolean number = document.at(schema + "/type").asText().equals("integer");
    return number && value.matches("[0-9]{1,18}")
        ? Visitor.JSON.getNodeFactory().numberNode(Long.parseLong(value))
        : TextNode.valueOf(value);
  }

  /** Where a place of the document, or what it refers to, is. */
  private String resolved(String pointer) {
    JsonNode reference = document.at(pointer + "/$ref");
    return reference.isMissingNode() ? pointer : reference.asText().substring(1);
  }

  private Stream<String> pointers(String list) {
    return Stream.iterate(0, i -> i + 1).limit(document.at(list).size()).map(i -> list + "/" + i);
  }

  private static Stream<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }

  private static String media(HttpHeaders headers) {
    return headers.firstValue("Content-Type").map(type -> type.split(";")[0].strip()).orElse("");
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
