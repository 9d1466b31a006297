package org.pactrail.web.request;

import java.util.List;
import org.pactrail.web.body.BodyConverter;
import org.pactrail.web.body.BodyReader;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Configures the reading of requests and the writing of answers: one reader of bodies, and refusals before anything is decided. */
@Configuration(proxyBeanMethods = false)
class Requests implements WebMvcConfigurer {
    private final BodyReader bodies;
    private final JsonMapper json;

    Requests(BodyReader bodies, JsonMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(this::replace);
    }

    private void replace(List<HttpMessageConverter<?>> converters) {
        converters.clear();
        converters.add(new BodyConverter(bodies));
        converters.add(new ByteArrayHttpMessageConverter());
        converters.add(new StringHttpMessageConverter());
        converters.add(new ResourceHttpMessageConverter(false));
        converters.add(new JsonAnswers(json));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(MediaTypes::negotiated));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestContexts());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MediaTypes()).addPathPatterns("/api/**");
        registry.addInterceptor(new WholeUploads()).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }
}
