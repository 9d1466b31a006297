package org.pactrail.app.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Prints the address of Pactrail as the last line of a start, and with the sample also the users who can sign in. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);
    private static final Profiles SAMPLE = Profiles.of("sample");
    private static final String PASSWORD = "demo";

    private final Environment settings;

    Welcome(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info("Pactrail listens on {}{}", address(), settings.acceptsProfiles(SAMPLE) ? signIn() : "");
    }

    private String address() {
        String scheme =
                settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.key-store")
                        ? "https"
                        : "http";
        String host = settings.getProperty("server.address", "127.0.0.1");
        return scheme + "://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":"
                + settings.getProperty("local.server.port") + settings.getProperty("server.servlet.context-path", "/");
    }

    private String signIn() {
        Bindable<Map<String, Object>> users = Bindable.mapOf(String.class, Object.class);
        List<String> names = new ArrayList<>(Binder.get(settings)
                .bind("pactrail.users", users)
                .orElse(Map.of())
                .keySet());
        String last = names.removeLast();
        return "\n\n  Open that address in a browser and sign in as " + String.join(", ", names) + " or " + last
                + ", each with the password " + PASSWORD + ".\n  Press Ctrl-C to stop Pactrail.\n";
    }
}
