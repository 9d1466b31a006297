package org.pactrail.web.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks tokens with the key that the processes of one Pactrail share. Safe for use by many threads.
 *
 * <p>A signed token is {@code <text>.<signature>}: the token's text and its HMAC-SHA256, both in Base64url without padding.
 */
public final class PeerKey {
    /** Least length of a key, in characters. */
    public static final int SHORTEST = 32;

    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SecretKeySpec key;

    /** @param secret at least {@value #SHORTEST} characters */
    public PeerKey(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "pactrail.peers.key must have at least " + SHORTEST + " characters: length=" + secret.length());
        }
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), HMAC);
    }

    /** Returns a token in its signed form. */
    public String sign(PeerToken token) {
        byte[] text = token.text().getBytes(UTF_8);
        return ENCODER.encodeToString(text) + '.' + ENCODER.encodeToString(signature(text));
    }

    /** Returns the token of a signed form; none where the form is malformed, has another key's signature, or does not hold now. */
    public Optional<PeerToken> read(String signed, Instant now) {
        String[] parts = signed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] text = DECODER.decode(parts[0]);
            return MessageDigest.isEqual(signature(text), DECODER.decode(parts[1]))
                    ? Optional.of(PeerToken.of(new String(text, UTF_8))).filter(token -> token.holdsAt(now))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + HMAC, missing);
        }
    }
}
