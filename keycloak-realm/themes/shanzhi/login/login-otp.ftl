<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign bad = messagesPerField.existsError("totp")>
<@layout.registrationLayout displayMessage=!bad; section>
<#if section = "header">
${msg("otpTitle")}
<#elseif section = "form">
  <form id="kc-otp-login-form" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
    <#if (otpLogin.userOtpCredentials?size > 1)>
    <fieldset class="kc-devices">
      <legend>${msg("loginTotpDeviceName")}</legend>
      <#list otpLogin.userOtpCredentials as device>
      <label><input type="radio" id="kc-otp-credential-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>>${device.userLabel}</label>
      </#list>
    </fieldset>
    </#if>
    <@fields.code id="otp" label=msg("loginOtpOneTime") invalid=bad errorId="input-error-otp-code">
      <#if bad><@fields.error id="input-error-otp-code" text=messagesPerField.get("totp")/></#if>
      <span class="sz-hint">${msg("otpHint")}</span>
    </@fields.code>
    <button id="kc-login" name="login" type="submit" class="ui-button">${msg("doLogIn")}</button>
  </form>
</#if>
</@layout.registrationLayout>
