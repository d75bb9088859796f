<#-- The few form parts that the pages share. -->

<#-- Password field with a written show/hide switch; passwordVisibility.js of the base theme works it. -->
<#macro secret id label autocomplete invalid=false red=invalid errorId="" focus=false>
<div class="sz-field">
  <label for="${id}">${label}</label>
  <div class="kc-secret">
    <input id="${id}" name="${id}" type="password" autocomplete="${autocomplete}" class="ui-inputfield ui-inputtext<#if red> ui-state-error</#if>"<#if focus> autofocus</#if><#if invalid> aria-invalid="true" aria-describedby="${errorId}"</#if>>
    <button type="button" class="kc-reveal" aria-label="${msg("showPassword")}" aria-controls="${id}" data-password-toggle data-icon-show="" data-icon-hide="" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i aria-hidden="true"></i></button>
  </div>
  <#nested>
</div>
</#macro>

<#-- One-time code: digits only, the phone's number pad, filled in by the browser where it can. -->
<#macro code id label invalid=false errorId="">
<div class="sz-field">
  <label for="${id}">${label}</label>
  <input id="${id}" name="${id}" type="text" inputmode="numeric" autocomplete="one-time-code" dir="ltr" autofocus class="ui-inputfield ui-inputtext kc-code<#if invalid> ui-state-error</#if>"<#if invalid> aria-invalid="true" aria-describedby="${errorId}"</#if>>
  <#nested>
</div>
</#macro>

<#macro error id text>
<span id="${id}" class="sz-err" aria-live="polite">${kcSanitize(text)?no_esc}</span>
</#macro>

<#macro scripts>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#macro>

<#-- Where to go from a dead end: back to the suite, if the client says where that is. -->
<#macro wayBack>
<#if !(skipLink??) && (client.baseUrl)?has_content>
<p><a id="backToApplication" class="sz-link" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
</#if>
</#macro>
