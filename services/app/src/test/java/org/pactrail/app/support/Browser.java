package org.pactrail.app.support;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with cookies, who signs in through the page. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final PactrailClient client;

    public Browser(PactrailClient nobody) {
        this(withCookies(), nobody.base());
    }

    /** With the cookies that it was given before, be it by another port. */
    public Browser(HttpClient withCookies, URI base) {
        client = new PactrailClient(withCookies, base, null);
    }

    public static HttpClient withCookies() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public PactrailClient client() {
        return client;
    }

    public void signIn(String user, String password) {
        String form = "username=" + user + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token(), StandardCharsets.UTF_8);
        client.send(client.to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The session's token, as a page carries it. */
    public String token() {
        String page = client.get("/login").text();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("The page has no token: " + page);
        }
        return token.group(1);
    }
}
