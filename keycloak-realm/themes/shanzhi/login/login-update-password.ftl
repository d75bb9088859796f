<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign newBad = messagesPerField.existsError("password")>
<#assign againBad = messagesPerField.existsError("password-confirm")>
<#-- The realm's own policy in words, so that the page never promises another one -->
<#macro rules>
<#if passwordPolicies??>
  <#assign words = []>
  <#list [["policyLength", passwordPolicies.length!0], ["policyUpper", passwordPolicies.upperCase!0], ["policyLower", passwordPolicies.lowerCase!0],
          ["policyDigits", passwordPolicies.digits!0], ["policySpecial", passwordPolicies.specialChars!0],
          ["policyNotUsername", passwordPolicies.notUsername?then(1, 0)], ["policyHistory", passwordPolicies.passwordHistory!0]] as rule>
    <#if (rule[1] > 0)><#assign words += [msg(rule[0], rule[1])]></#if>
  </#list>
  <#if words?has_content><span id="password-rules" class="sz-hint">${msg("policyIntro")}${words?join(msg("listSeparator"))}</span></#if>
</#if>
</#macro>
<@layout.registrationLayout displayMessage=!(newBad || againBad); section>
<#if section = "header">
${msg("updatePasswordTitle")}
<#elseif section = "form">
  <form id="kc-passwd-update-form" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
    <#-- Lets password stores file the new password under the right name -->
    <input type="text" name="username" value="${(auth.attemptedUsername)!''}" autocomplete="username" readonly hidden>
    <@fields.secret id="password-new" label=msg("passwordNew") autocomplete="new-password" invalid=newBad errorId="input-error-password" focus=true>
      <#if newBad><@fields.error id="input-error-password" text=messagesPerField.get("password")/></#if>
      <@rules/>
    </@fields.secret>
    <@fields.secret id="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" invalid=againBad errorId="input-error-password-confirm">
      <#if againBad><@fields.error id="input-error-password-confirm" text=messagesPerField.get("password-confirm")/></#if>
    </@fields.secret>
    <div class="kc-options"><label><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked>${msg("logoutOtherSessions")}</label></div>
    <div class="kc-buttons">
      <button id="kc-login" name="login" type="submit" class="ui-button">${msg("savePassword")}</button>
      <#if isAppInitiatedAction??>
      <button name="cancel-aia" value="true" type="submit" class="ui-button ui-button-outlined">${msg("keepPassword")}</button>
      </#if>
    </div>
  </form>
  <@fields.scripts/>
</#if>
</@layout.registrationLayout>
