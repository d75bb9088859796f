<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
${msg("logoutConfirmTitle")}
<#elseif section = "form">
  <div id="kc-logout-confirm">
    <p>${msg("logoutConfirmHeader")}</p>
    <form action="${url.logoutConfirmAction}" onsubmit="confirmLogout.disabled = true; return true;" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="kc-buttons">
        <button id="kc-logout" name="confirmLogout" type="submit" class="ui-button">${msg("doLogout")}</button>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
        <a class="ui-button ui-button-outlined" href="${client.baseUrl}">${msg("stayLoggedIn")}</a>
        </#if>
      </div>
    </form>
  </div>
</#if>
</@layout.registrationLayout>
