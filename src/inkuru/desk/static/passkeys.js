// Passkeys: forms marked data-passkey hand their challenge to the browser and send back what it answers.
// Specified in Web Authentication Level 3, https://www.w3.org/TR/webauthn-3/, §5.1 and §5.8.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0))

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "")

const described = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }))

const toMake = ({ publicKey: key }) => ({
  publicKey: {
    ...key,
    challenge: bytes(key.challenge),
    user: { ...key.user, id: bytes(key.user.id) },
    excludeCredentials: described(key.excludeCredentials),
  },
})

const toUse = ({ publicKey: key }) => ({
  publicKey: { ...key, challenge: bytes(key.challenge), allowCredentials: described(key.allowCredentials) },
})

// Only what each kind of answer has: a new key an attestation, a used one a signature.
const PARTS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]

const answer = (credential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: Object.fromEntries(
    PARTS.filter((part) => credential.response[part]).map((part) => [part, text(credential.response[part])]),
  ),
})

const fetchOptions = async (address) => {
  const response = await fetch(address, { headers: { Accept: "application/json" } })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

const shownOptions = () => JSON.parse(document.getElementById("passkey-options").textContent)

const KINDS = {
  make: async () => navigator.credentials.create(toMake(shownOptions().creation_options)),
  use: async () => navigator.credentials.get(toUse(shownOptions().request_options)),
  "sign-in": async (form) => {
    const options = await fetchOptions(form.dataset.options)
    return navigator.credentials.get(toUse(options.request_options))
  },
}

// A browser refuses passkeys where the address is a number or comes without https.
const worksHere = () =>
  window.isSecureContext && Boolean(window.PublicKeyCredential) && !/^[\d.]+$|^\[/.test(window.location.hostname)

const tell = (form, failure) => {
  for (const one of form.querySelectorAll("[data-failure]")) one.hidden = one.dataset.failure !== failure
}

const watch = (form) => {
  form.hidden = false
  if (!worksHere()) {
    tell(form, "address")
    form.querySelector("button").disabled = true
    return
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault()
    tell(form, "")
    try {
      form.elements.credential.value = JSON.stringify(answer(await KINDS[form.dataset.passkey](form)))
      form.submit()
    } catch {
      tell(form, "refused")
    }
  })
}

document.querySelectorAll("[data-passkey]").forEach(watch)
