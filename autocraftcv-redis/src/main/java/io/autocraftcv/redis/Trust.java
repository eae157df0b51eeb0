package io.autocraftcv.redis;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** Whose word it takes that a server is the one it says it is; the server's name counts always. */
final class Trust {

  private static final String TYPE = "PKCS12";

  /** There is nothing secret in it; the format wants a password. */
  private static final char[] PASSWORD = "public".toCharArray();

  /** The authorities, as Jedis wants them; empty for those that this Java trusts. */
  private final byte[] store;

  private Trust(byte[] store) {
    this.store = store;
  }

  static Trust ofThisJava() {
    return new Trust(new byte[0]);
  }

  /** That of the authorities in a file, and of no others. */
  static Trust in(Path pem) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(pem))) {
      KeyStore authorities = KeyStore.getInstance(TYPE);
      authorities.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        authorities.setCertificateEntry("authority-" + authorities.size(), one);
      }
      if (authorities.size() == 0) {
        throw new IllegalArgumentException("There is no certificate in " + pem);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      authorities.store(bytes, PASSWORD);
      return new Trust(bytes.toByteArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("No certificates in PEM can be read from " + pem, e);
    }
  }

  SslOptions options() {
    SslOptions.Builder options = SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
    return store.length == 0
        ? options.build()
        : options
            .trustStoreType(TYPE)
            .truststore(() -> new ByteArrayInputStream(store), PASSWORD)
            .build();
  }
}
