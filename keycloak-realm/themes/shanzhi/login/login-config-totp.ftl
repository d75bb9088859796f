<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign codeBad = messagesPerField.existsError("totp")>
<#assign labelBad = messagesPerField.existsError("userLabel")>
<@layout.registrationLayout displayMessage=!(codeBad || labelBad); section>
<#if section = "header">
${msg("loginTotpTitle")}
<#elseif section = "form">
  <ol id="kc-totp-settings" class="kc-steps">
    <li>${msg("totpInstall")} <span class="sz-mute">${msg("totpApps")}</span></li>
    <#if mode?? && mode = "manual">
    <li>${msg("loginTotpManualStep2")}
      <code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code>
      <span class="sz-hint">${msg("loginTotp." + totp.policy.type)}·${totp.policy.getAlgorithmKey()}·${msg("totpDigits", totp.policy.digits)}<#if totp.policy.type = "totp">·${msg("totpPeriod", totp.policy.period)}<#else>·${msg("loginTotpCounter")} ${totp.policy.initialCounter}</#if></span>
      <a id="mode-barcode" class="sz-link" href="${totp.qrUrl}">${msg("loginTotpScanBarcode")}</a></li>
    <#else>
    <li>${msg("loginTotpStep2")}
      <img id="kc-totp-secret-qr-code" class="kc-qr" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("totpQrAlt")}">
      <a id="mode-manual" class="sz-link" href="${totp.manualUrl}">${msg("loginTotpUnableToScan")}</a></li>
    </#if>
    <li>${msg("loginTotpStep3")}</li>
  </ol>
  <form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
    <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
    <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
    <@fields.code id="totp" label=msg("authenticatorCode") invalid=codeBad errorId="input-error-otp-code">
      <#if codeBad><@fields.error id="input-error-otp-code" text=messagesPerField.get("totp")/></#if>
    </@fields.code>
    <div class="sz-field">
      <label for="userLabel">${msg("loginTotpDeviceName")}</label>
      <input id="userLabel" name="userLabel" type="text" autocomplete="off" class="ui-inputfield ui-inputtext<#if labelBad> ui-state-error</#if>"<#if labelBad> aria-invalid="true" aria-describedby="input-error-otp-label"</#if>>
      <#if labelBad><@fields.error id="input-error-otp-label" text=messagesPerField.get("userLabel")/></#if>
      <span class="sz-hint">${msg("totpDeviceHint")}</span>
    </div>
    <div class="kc-options"><label><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on">${msg("logoutOtherSessions")}</label></div>
    <div class="kc-buttons">
      <button id="saveTOTPBtn" type="submit" class="ui-button">${msg("bindDevice")}</button>
      <#if isAppInitiatedAction??>
      <button id="cancelTOTPBtn" name="cancel-aia" value="true" type="submit" class="ui-button ui-button-outlined">${msg("bindLater")}</button>
      </#if>
    </div>
  </form>
</#if>
</@layout.registrationLayout>
