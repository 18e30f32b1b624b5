package org.haidang.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Key files as programs made them before passwords had one form: format 1. */
final class EnvelopeOfBefore {

  private EnvelopeOfBefore() {}

  static byte[] seal(byte[] secret, char[] password, String label) throws Exception {
    var salt = new byte[16];
    var nonce = new byte[12];
    var head =
        ByteBuffer.allocate(37).put((byte) 1).putInt(8).putInt(1).put(salt).put(nonce).array();
    var key = Passwords.key(password, salt, new Passwords.Cost(8, 1));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
    var sealed = cipher.doFinal(secret);
    var body = Arrays.copyOf(head, head.length + sealed.length);
    System.arraycopy(sealed, 0, body, head.length, sealed.length);
    var digest = MessageDigest.getInstance("SHA-256").digest(body);
    var all = Arrays.copyOf(body, body.length + digest.length);
    System.arraycopy(digest, 0, all, body.length, digest.length);
    return all;
  }
}
