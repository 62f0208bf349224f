import { code, type Sign, signsOf } from "./sign";

const sign = signsOf("security");
const inStrings = { reads: "strings" } as const;
const kept = { evenKept: true };

/** Who may do what; what comes from outside and where it goes. */
export const securitySigns: readonly Sign[] = [
  sign(
    code,
    /\b(?:escape_?html|html_?escape|html\.escape|html\.EscapeString|html_safe|htmlspecialchars|htmlentities|encodeURI(?:Component)?|DOMPurify|bleach\.\w+|(?:is_|de)?saniti[sz]e\w*|shlex\.quote|shellescape|escapeshellarg|quotemeta|mark_safe|markupsafe|escapeXml|escape_?shell\w*|sq_quote\w*|neutrali[sz]e\w*)\b/i,
    4.5,
    "text that is made safe",
    kept,
  ),
  sign(
    code,
    /\b(?:is|has|can|check|require|ensure|assert|verify|validate|deny|grant)_?\w*(?:Admin|Auth(?:enticated|ori[sz]ed|ori[sz]ation)?|Permissions?|Permitted|Access|Role|Owner|Origin|Signature|Csrf|(?:Auth|Access|Csrf|Bearer|Refresh)Token|Credentials?)\s*\(/i,
    4,
    "who may do this",
  ),
  sign(
    code,
    /(?:password|passwd|passphrase|secret_?key|api_?key|access_?token|auth_?token|refresh_?token|bearer|credential|private_?key|csrf|xsrf|jwt|hmac|bcrypt|scrypt|argon2|pbkdf2)/i,
    3,
    "a secret",
  ),
  sign(
    code,
    /\b(?:timingSafeEqual|compare_digest|ConstantTimeCompare|secure_compare|MessageDigest|createHash|createHmac|createCipheriv|randomBytes|SecureRandom|secrets\.\w+|crypto\/\w+|hashlib\.\w+|sha(?:1|256|512)|md5|aes|rsa)\b\s*[.(]/i,
    3.5,
    "cryptography",
  ),
  sign(
    code,
    /\b(?:InsecureSkipVerify|rejectUnauthorized|verify\s*=\s*False|CERT_NONE|MinVersion|TLS_?v?1_?[0-3]?|setHostnameVerifier|endpointIdentificationAlgorithm|checkServerTrusted|allowUnsafe\w*)\b/,
    4.5,
    "how a connection is trusted",
    kept,
  ),
  sign(
    ["js"],
    /(?<![.\w])eval\(|\bnew\s+Function\(|\bexecSync\(|\b(?:spawn|spawnSync|execFile)\(|\.(?:inner|outer)HTML\b|\bdangerouslySetInnerHTML\b|\bv-html\b|\bdocument\.write\(|\bpostMessage\(|\b__proto__\b|\binsertAdjacentHTML\(/,
    4.5,
    "input that could be run",
    kept,
  ),
  sign(
    "python",
    /(?<![.\w])(?:eval|exec)\(|\bos\.(?:system|popen)\(|\bshell\s*=\s*True\b|\bpickle\.loads?\(|\byaml\.(?:unsafe_)?load\(|\btarfile\.|\bos\.chmod\(/,
    4.5,
    "input that could be run",
    kept,
  ),
  sign(
    "php",
    /(?<![\w>$:])(?:eval|exec|system|shell_exec|passthru|unserialize|extract)\(|\$_(?:GET|POST|REQUEST|COOKIE)\b/,
    4.5,
    "input that could be run",
    kept,
  ),
  sign(
    "ruby",
    /(?<![.\w])(?:eval|system|instance_eval|constantize)\b\s*\(?|\bMarshal\.load\b|\bYAML\.load\b|\bhtml_safe\b|\braw\(|\bpermit!?\(/,
    4,
    "input that could be run",
  ),
  sign(
    ["java", "kotlin", "scala"],
    /\bRuntime\.getRuntime\(\)\.exec\(|\bnew\s+ProcessBuilder\(|\bObjectInputStream\b|\bScriptEngine\b|@(?:PreAuthorize|Secured|RolesAllowed)\b|\bDocumentBuilderFactory\b/,
    4.5,
    "input that could be run",
  ),
  sign(
    "go",
    /\bexec\.Command\w*\(|\btemplate\.(?:HTML|JS|URL)\(|\bunsafe\.Pointer\b|\bfilepath\.IsLocal\(|\bos\.Root\b|\bos\.OpenRoot\(/,
    3.5,
    "input that could be run",
  ),
  sign("rust", /\bunsafe\s*(?:\{|fn|impl)/, 3.5, "unsafe code"),
  sign(
    "c",
    /\b(?:strcpy|strcat|sprintf|gets|system|popen|alloca)\(/,
    3.5,
    "a buffer or command that could be overrun",
  ),
  sign(
    "c",
    /\b(?:is_valid_path|verify_path\w*|protect_(?:hfs|ntfs)\w*|safe_create\w*|ensure_valid_ownership|fsck_\w+|unsigned_(?:add|mult)_overflows|st_(?:add|mult)\d?)\(/,
    4,
    "a check of what comes from outside",
  ),
  sign(
    code,
    /\b(?:path\.(?:join|resolve)|filepath\.Join|os\.path\.join|Path\.Combine|Paths\.get|File\.join|new\s+File)\([^)]*\b(?:req|request|params?|query|input|user\w*|body|argv|upload\w*)\b/,
    4.5,
    "a path made of input",
  ),
  sign(
    code,
    /(?:\b(?:SELECT\b.{0,80}\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b.*(?:\$\{|%s['"]?\s*%|\{\w+\}))/i,
    6,
    "SQL built by hand",
    inStrings,
  ),
  sign(
    code,
    /\b(?:Access-Control-Allow\S*|Content-Security-Policy|SameSite|HttpOnly|X-Frame-Options|Strict-Transport-Security|Set-Cookie|Authorization)\b/,
    3.5,
    "a header that guards",
    inStrings,
  ),
  sign(
    ["yaml", "config"],
    /\b(?:permissions|securityContext|runAsNonRoot|privileged|allowPrivilegeEscalation|sensitive|ingress|cidr_blocks|acl|policy|id-token|secrets?)\b\s*[:={]/,
    3,
    "who may do this",
    kept,
  ),
  sign(
    "sql",
    /^\s*(?:grant|revoke)\b|\bsecurity\s+definer\b|\brow\s+level\s+security\b/i,
    5,
    "who may do this",
  ),
  sign(
    "html",
    /\bintegrity=|\bnonce=|\brel="noopener|\|\s*safe\b|<%==|\bsandbox=/,
    4,
    "what a page may run",
  ),
  sign("shell", /\bchmod\b|\bumask\b|\bsudo\b|\beval\b/, 3, "who may do this"),
];
