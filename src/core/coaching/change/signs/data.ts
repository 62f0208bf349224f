import { code, type Sign, signsOf } from "./sign";

const sign = signsOf("data access");
const inStrings = { reads: "strings", evenKept: true } as const;
const kept = { evenKept: true };

/** Queries, transactions, schemas. */
export const dataSigns: readonly Sign[] = [
  sign(
    code,
    /\bSELECT\s[\s\S]{1,120}\bFROM\b|\bINSERT\s+INTO\b|\bUPDATE\s+[\w."`]+\s+SET\b|\bDELETE\s+FROM\b/,
    4,
    "a query",
    inStrings,
  ),
  sign(code, /\b(?:CREATE|ALTER|DROP)\s+(?:TABLE|INDEX|VIEW)\b/, 4, "a schema", inStrings),
  sign(
    "sql",
    /^\s*(?:alter|drop|create)\s+(?:table|view|type|schema)\b|\b(?:add|drop|alter|rename)\s+column\b/i,
    4.5,
    "a schema",
    kept,
  ),
  sign(
    "sql",
    /\b(?:select|insert\s+into|update|delete\s+from|join|where|group\s+by|union)\b/i,
    4,
    "a query",
    kept,
  ),
  sign(
    ["sql", ...code],
    /(?:^|\.|\b(?:db|conn|tx|session|connection)\w*\.)(?:begin_?transaction|start_?transaction|rollback|with_?transaction|begin_?tx|commit_?transaction)\b\s*\(?/i,
    4.5,
    "a transaction",
  ),
  sign(
    ["python"],
    /\btransaction\.atomic\b|\bselect_for_update\(|\.objects\.(?:filter|get|all|create|bulk_create|exclude|update|values)\b|\b(?:session|db)\.(?:query|add|commit|execute|flush)\(|\b(?:select|prefetch)_related\(|\bcursor\.execute\w*\(|\bmodels\.(?:\w+Field|ForeignKey|Model)\b|\bop\.(?:add_column|create_table|drop_\w+|execute)\(/,
    4.5,
    "a query",
  ),
  sign(
    "js",
    /\.(?:findMany|findUnique|findFirst|findOne|findAll|findByPk|insertMany|insertOne|updateMany|updateOne|deleteMany|bulkCreate|createQueryBuilder|\$transaction|\$queryRaw)\(|\bprisma\.\w|\bknex[.(]|\b(?:db|pool|client|conn|connection)\.(?:query|execute|all|run|prepare)\(|\baddColumn\(|\bcreateTable\(/,
    4.5,
    "a query",
    kept,
  ),
  sign(
    "go",
    /\b(?:db|tx|conn|stmt|rows|q)\w*\.(?:Query|QueryRow|Exec|Prepare|Begin|BeginTx|Scan)(?:Context)?\(|\b(?:sql|sqlx|pgx|gorm|bbolt|bolt)\.\w+|\btx\.(?:Bucket|CreateBucket\w*|Commit|Rollback)\(/,
    4,
    "a query",
  ),
  sign(
    ["java", "kotlin", "scala"],
    /@(?:Transactional|Query|Entity|Table|Column|OneToMany|ManyToOne|Repository|Modifying)\b|\b(?:JpaRepository|CrudRepository|EntityManager|PreparedStatement|ResultSet|JdbcTemplate|createQuery)\b|\bexecuteQuery\(/,
    4.5,
    "a query",
  ),
  sign(
    "csharp",
    /\bDbContext\b|\bDbSet<|\.SaveChanges(?:Async)?\(|\.Include\(|\.AsNoTracking\(|\bSqlCommand\b|\bmigrationBuilder\./,
    4.5,
    "a query",
  ),
  sign(
    "ruby",
    /\b(?:has_many|belongs_to|has_one|scope)\s+|\b(?:add_column|create_table|add_index|remove_column|change_column)\b|\.(?:where|find_by|includes|joins|pluck|find_each|update_all|insert_all)\b\s*[(!]?|\bActiveRecord\b/,
    4,
    "a query",
  ),
  sign(
    "php",
    /\bDB::\w+\(|->(?:where|join|select|prepare|query|execute|findOneBy|persist|flush)\(|\bSchema::\w+\(|\bnew\s+PDO\(/,
    3.5,
    "a query",
  ),
  sign(
    "rust",
    /\bsqlx::|\bdiesel::|\brusqlite::|\.(?:query_row|query_map|prepare_cached|execute_batch)\(|\bquery(?:_as|_scalar)?!\(|\bparams!\[/,
    4.5,
    "a query",
  ),
  sign(
    "swift",
    /\bNSFetchRequest\b|\bNSManagedObject\w*\b|@FetchRequest\b|@Query\b|\bmodelContext\./,
    4,
    "a query",
  ),
];
