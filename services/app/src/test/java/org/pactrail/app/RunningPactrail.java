package org.pactrail.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program on a port of its own, in this process. */
final class RunningPactrail implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningPactrail(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With the sample's users, and with the sample loaded where the ledger is empty. */
    static RunningPactrail withSample(Path ledger) {
        return on(ledger, "--spring.profiles.active=sample");
    }

    /** With the sample's users on a ledger that nothing is loaded into. */
    static RunningPactrail withUsers(Path ledger) {
        return on(ledger, users().toArray(String[]::new));
    }

    /** With the sample's users on a ledger in a MongoDB database. */
    static RunningPactrail onMongo(String uri) {
        List<String> settings = users();
        settings.add("--pactrail.ledger.mongo-uri=" + uri);
        return run(settings);
    }

    /** With the sample's users on a ledger in a MongoDB database, and with the sample loaded where that is empty. */
    static RunningPactrail withSampleOnMongo(String uri) {
        return run(List.of("--spring.profiles.active=sample", "--pactrail.ledger.mongo-uri=" + uri));
    }

    private static List<String> users() {
        List<String> settings = new ArrayList<>();
        for (Role role : Role.values()) {
            String user = "--pactrail.users." + PactrailClient.nameOf(role);
            settings.add(user + ".password={noop}" + PactrailClient.PASSWORD);
            settings.add(user + ".roles=" + role);
        }
        return settings;
    }

    static RunningPactrail on(Path ledger, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--pactrail.ledger.sqlite=" + ledger);
        return run(arguments);
    }

    private static RunningPactrail run(List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        SpringApplication application = new SpringApplication(Pactrail.class);
        application.setRegisterShutdownHook(false);
        return new RunningPactrail(application.run(arguments.toArray(String[]::new)));
    }

    PactrailClient as(Role role) {
        return nobody().as(PactrailClient.nameOf(role), PactrailClient.PASSWORD);
    }

    PactrailClient nobody() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new PactrailClient(http, URI.create("http://127.0.0.1:" + port), null);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }
}
