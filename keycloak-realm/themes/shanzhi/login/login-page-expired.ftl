<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("pageExpiredTitle")}
<#elseif section = "form">
  <p id="instruction1">${msg("pageExpiredWhy")}</p>
  <div class="kc-buttons">
    <a id="loginRestartLink" class="ui-button" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
    <a id="loginContinueLink" class="ui-button ui-button-outlined" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
  </div>
</#if>
</@layout.registrationLayout>
