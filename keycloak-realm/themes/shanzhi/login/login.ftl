<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#-- A refusal must not say which of the two is wrong: one message above, no red field -->
<#assign refused = messagesPerField.existsError("username", "password")>
<@layout.registrationLayout displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
  <#if realm.password>
  <form id="kc-form-login" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
    <#if !usernameHidden??>
    <div class="sz-field">
      <label for="username"><#if realm.loginWithEmailAllowed>${msg("usernameOrEmail")}<#else>${msg("username")}</#if></label>
      <input id="username" name="username" type="text" value="${(login.username!'')}" dir="ltr" autocapitalize="none" spellcheck="false" autofocus
             autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}"
             class="ui-inputfield ui-inputtext"<#if refused> aria-invalid="true" aria-describedby="kc-message"</#if>>
    </div>
    </#if>
    <@fields.secret id="password" label=msg("password") autocomplete="current-password" invalid=refused red=false errorId="kc-message"/>
    <div class="kc-options">
      <#if !usernameHidden??>
      <label hidden><input id="rememberName" type="checkbox">${msg("rememberName")}</label>
      </#if>
      <#if realm.rememberMe && !usernameHidden??>
      <label><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>>${msg("rememberMe")}</label>
      </#if>
      <#if realm.resetPasswordAllowed>
      <a class="sz-link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
      <#else>
      <details class="kc-forgot"><summary class="sz-link">${msg("doForgotPassword")}</summary><p>${msg("forgotPasswordHow")}</p></details>
      </#if>
    </div>
    <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
    <button id="kc-login" name="login" type="submit" class="ui-button">${msg("doLogIn")}</button>
  </form>
  </#if>
  <@passkeys.conditionalUIData/>
  <@fields.scripts/>
  <script type="module" src="${url.resourcesPath}/js/remember-name.js"></script>
<#elseif section = "info">
  <p>${msg("noAccount")} <a class="sz-link" href="${url.registrationUrl}">${msg("doRegister")}</a></p>
<#elseif section = "socialProviders">
  <#if realm.password && social?? && social.providers?has_content>
  <div id="kc-social-providers">
    <h3>${msg("identity-provider-login-label")}</h3>
    <ul class="kc-others">
      <#list social.providers as p>
      <li><a id="social-${p.alias}" class="ui-button ui-button-outlined" href="${p.loginUrl}">${p.displayName!p.alias}</a></li>
      </#list>
    </ul>
  </div>
  </#if>
</#if>
</@layout.registrationLayout>
