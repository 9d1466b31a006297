package org.pactrail.console.peers;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.pactrail.web.peer.PeerKey;
import org.pactrail.web.peer.PeerSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Configures the passing on of calls, where the console runs apart, to the processes that answer them. */
@Configuration(proxyBeanMethods = false)
@Conditional(ConsoleApart.class)
@EnableConfigurationProperties(PeerAddresses.class)
class PeersConfiguration {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    @Bean
    Peers peers(PeerAddresses addresses, PeerSettings settings, HttpClient http, Clock clock) {
        PeerKey key = settings.signing()
                .orElseThrow(() -> new PeersMissing("The console runs apart and has no key to speak for its users with."
                        + " Set pactrail.peers.key, of at least " + PeerKey.SHORTEST
                        + " characters, to the same text here and in the other processes."));
        return new Peers(http, key, clock, addresses);
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient toPeers() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    OpenStreams openStreams() {
        return new OpenStreams();
    }

    /** Registers a servlet instead of a controller, because Spring's own servlet would read a form's files before they are passed on. */
    @Bean
    ServletRegistrationBean<ForwardedCalls> forwardedCalls(Peers peers, OpenStreams streams, JsonMapper json) {
        return new ServletRegistrationBean<>(
                new ForwardedCalls(peers, streams, new PeerRefusals(json)), "/api/*", "/v3/asyncapi");
    }

    @Bean
    ServletRegistrationBean<MergedAnswers> mergedAnswers(Peers peers, JsonMapper json) {
        return new ServletRegistrationBean<>(
                new MergedAnswers(peers, new PeerRefusals(json), json), MergedAnswers.PATHS);
    }
}
