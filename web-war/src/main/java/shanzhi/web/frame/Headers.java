package shanzhi.web.frame;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers what our pages never do. The rule for scripts is written by the pages themselves, with their nonce. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Headers implements Filter {

  @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    var path = ((HttpServletRequest) request).getServletPath();
    var http = (HttpServletResponse) response;
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("Referrer-Policy", "same-origin");
    http.setHeader("X-Frame-Options", "DENY");
    http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    http.setHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");
    var faces = path.startsWith("/app");
    http.addHeader("Content-Security-Policy", "default-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'" + (faces ? " 'unsafe-eval' 'unsafe-inline'" : "") + "; object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
    // modules of two builds must not meet: the browser asks each time, the service worker keeps them for offline
    if (path.startsWith("/m/")) http.setHeader("Cache-Control", "no-cache");
    if (faces) http.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
