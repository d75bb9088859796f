<#-- The frame of every login page: county art on the left, the one form on the right, footnote below it. -->
<#import "theme-resources.ftl" as themeResourceTags>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign tongue = (locale.currentLanguageTag)!"zh-CN">
<#assign headline = tongue?starts_with("zh")?then(properties.headline, properties.headlineEn)>
<!DOCTYPE html>
<html lang="${tongue}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title><#nested "header"> - ${headline}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <#if themeResources?? && themeResources.styles?has_content>
    <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
  <#else>
    <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
    </#list>
  </#if>
  <#-- Needed by the inherited pages that draw keys and codes -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    // A login finished in another tab, or a newer login attempt in it, moves this tab on as well.
    import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#if>
    </#outputformat>
  </script>
</head>
<body data-page-id="login-${pageId}">
<div class="sz-login">
  <header class="sz-login-art">
    <span class="sz-brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="34" height="34"><b>${msg("brand")}</b></span>
    <img class="kc-map" src="${url.resourcesPath}/img/grid-map.svg" alt="">
    <h1>${headline}</h1>
    <p>${msg("slogan")}</p>
    <small class="kc-map-note">${msg("mapNote")}</small>
  </header>
  <main class="sz-login-box">
    <h2 id="kc-page-title"><#nested "header"></h2>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
    <p id="kc-username" class="kc-who"><span id="kc-attempted-username">${auth.attemptedUsername}</span>
      <a id="reset-login" class="sz-link" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <div aria-live="assertive">
    <#-- Somebody who came to change a password by choice need not be told that he must -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <#assign kind = {"error": "error", "warning": "warn", "success": "success"}[message.type]!"info">
      <div class="ui-messages"><div id="kc-message" class="ui-messages-${kind}"><i class="kc-mark" aria-hidden="true"></i><span class="ui-messages-${kind}-summary">${kcSanitize(message.summary)?no_esc}</span></div></div>
    </#if>
    </div>
    <div id="kc-content">
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button class="kc-plain sz-link" id="try-another-way" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="kc-info"><#nested "info"></div>
      </#if>
    </div>
    <footer class="sz-login-note">
      <#if ((realm.attributes["shanzhi.demo"])!"") == "true" && pageId == "login">
      <p id="kc-demo" class="kc-demo">${msg("demoHint")}</p>
      </#if>
      <p>${msg("networkNote")}</p>
      <p>${msg("traceNote")}</p>
      <p>${msg("support")} ${properties.supportPhone}<#if ((realm.internationalizationEnabled)!false) && locale?? && (locale.supported?size > 1)><#list locale.supported as l><#if l.languageTag != tongue>·<a class="sz-link" lang="${l.languageTag}" hreflang="${l.languageTag}" href="${l.url}">${l.label}</a></#if></#list></#if></p>
    </footer>
  </main>
</div>
</body>
</html>
</#macro>
