namespace OtelCollector.Core.Tests.Ottl;

internal static partial class OttlCases
{
    private const string Span =
        """
        true | true
        false | false
        false | not true
        true | not false
        true | true and true
        false | true and false
        true | true or false
        true | false or false or true
        true | not true or true
        false | not (true or true)
        true | true or false and false
        false | (true or false) and false
        true | not false and not false
        true | name == "GET /users"
        false | name == "get /users"
        true | name != "x"
        true | span.name == "GET /users"
        true | "GET /users" == name
        true | name < "H"
        false | name > "H"
        true | name <= "GET /users"
        true | name >= "GET /users"
        true | kind == SPAN_KIND_SERVER
        false | kind == SPAN_KIND_CLIENT
        true | kind == 2
        true | kind > SPAN_KIND_INTERNAL
        true | kind.string == "Server"
        true | kind.deprecated_string == "SPAN_KIND_SERVER"
        true | status.code == STATUS_CODE_ERROR
        true | span.status.code != STATUS_CODE_OK
        true | status.message == "boom"
        true | status != nil
        true | status == status
        true | trace_id != nil
        true | trace_id == TraceID("5b8efff798038103d269b633813fc60c")
        true | trace_id == TraceID(0x5b8efff798038103d269b633813fc60c)
        false | trace_id == TraceID(0x00000000000000000000000000000000)
        false | trace_id == "5b8efff798038103d269b633813fc60c"
        false | trace_id == 0x5b8efff798038103d269b633813fc60c
        true | trace_id.string == "5b8efff798038103d269b633813fc60c"
        true | span_id.string == "eee19b7ec3c1b174"
        true | span_id == SpanID(0xeee19b7ec3c1b174)
        true | parent_span_id == SpanID(0x0000000000000000)
        true | parent_span_id.string == "0000000000000000"
        false | parent_span_id == nil
        true | IsRootSpan()
        false | not IsRootSpan()
        true | trace_state == "vendor=a:b, other=2"
        true | trace_state["vendor"] == "a:b"
        true | trace_state["other"] == "2"
        true | trace_state["none"] == ""
        true | start_time_unix_nano == 1544712660000000000
        true | end_time_unix_nano - start_time_unix_nano == 1500000000
        true | end_time_unix_nano - start_time_unix_nano > 1000000000
        true | (end_time_unix_nano - start_time_unix_nano) / 1000000 == 1500
        true | end_time - start_time == Duration("1.5s")
        true | end_time - start_time > Duration("1s")
        true | start_time < end_time
        true | end_time >= start_time
        true | start_time + Duration("1500ms") == end_time
        true | end_time - Duration("1500ms") == start_time
        true | Duration("1s") + start_time < end_time
        true | Duration("1s") + Duration("1s") == Duration("2s")
        true | Duration("3s") - Duration("1s") == Duration("2000ms")
        true | Milliseconds(end_time - start_time) == 1500
        true | Seconds(end_time - start_time) == 1.5
        true | Hours(Duration("90m")) == 1.5
        true | Minutes(Duration("90s")) == 1.5
        true | Nanoseconds(Duration("1us")) == 1000
        true | Microseconds(Duration("1ms")) == 1000
        true | UnixNano(start_time) == start_time_unix_nano
        true | UnixSeconds(start_time) == 1544712660
        true | UnixMilli(end_time) == 1544712661500
        true | UnixMicro(start_time) == 1544712660000000
        true | Unix(1544712660) == start_time
        true | Unix(1544712661, 500000000) == end_time
        true | Time("2018-12-13 14:51:00", "%Y-%m-%d %H:%M:%S") == start_time
        true | Time("2018-12-13T15:51:00+01:00", "%Y-%m-%dT%H:%M:%S%j") == start_time
        true | Time("2018-12-13 15:51:00", "%F %T", "Europe/Berlin") == start_time
        true | Time("Dec 13 2018 02:51:00 PM", "%b %d %Y %I:%M:%S %p") == start_time
        true | FormatTime(start_time, "%Y-%m-%dT%H:%M:%S.%LZ") == "2018-12-13T14:51:00.000Z"
        true | FormatTime(end_time, "%A %e %B, %j") == "Thursday 13 December, +00:00"
        true | Year(start_time) == 2018
        true | Month(start_time) == 12
        true | Day(start_time) == 13
        true | Hour(start_time) == 14
        true | Minute(start_time) == 51
        true | Second(end_time) == 1
        true | Nanosecond(end_time) == 500000000
        true | Weekday(start_time) == 4
        true | TruncateTime(end_time, Duration("1m")) == start_time
        true | Now() > end_time
        true | events != nil
        true | Len(events) == 1
        true | Len(links) == 1
        true | dropped_attributes_count == 1
        true | dropped_events_count == 2
        true | dropped_links_count == 3
        true | attributes["text"] == "hello"
        true | span.attributes["text"] == "hello"
        true | attributes["http.route"] == "/users/:id"
        true | attributes["int"] == 200
        true | attributes["int"] == 200.0
        true | attributes["int"] >= 200
        true | attributes["int"] > 199.5
        true | attributes["int"] < 500 and attributes["int"] >= 200
        false | attributes["int"] == "200"
        true | attributes["int"] != "200"
        false | attributes["int"] < "300"
        true | attributes["double"] == 1.5
        true | attributes["double"] > 1
        true | attributes["double"] < 2
        true | attributes["yes"] == true
        false | attributes["yes"] == false
        true | attributes["yes"] > false
        true | attributes["yes"] >= true
        false | attributes["yes"] < false
        false | attributes["yes"] == "true"
        false | attributes["yes"] == 1
        true | attributes["bytes"] == 0x010203
        false | attributes["bytes"] == 0x0102
        true | attributes["bytes"] > 0x0102
        true | attributes["bytes"] < 0x0103
        true | attributes["bytes"] != nil
        true | attributes["empty"] == nil
        true | attributes["none"] == nil
        false | attributes["none"] != nil
        true | attributes["text"] != nil
        false | attributes["text"] == nil
        false | attributes["none"] == ""
        true | attributes["none"] != ""
        false | attributes["none"] < 5
        false | attributes["none"] > 5
        true | attributes["none"] <= nil
        true | attributes["none"] >= nil
        false | attributes["none"] < nil
        false | attributes["text"] >= nil
        true | nil == nil
        false | nil != nil
        true | attributes["list"] == [1, 2, 3]
        false | attributes["list"] == [1, 2]
        false | attributes["list"] == [1, 2, "3"]
        true | attributes["list"] != [1]
        false | attributes["list"] == [1.0, 2.0, 3.0]
        false | attributes["list"] < [4]
        true | attributes["list"][0] == 1
        true | attributes["list"][2] == 3
        true | attributes["list"][Len("ab")] == 3
        true | attributes["list"][Len(attributes["list"]) - 1] == 3
        true | attributes["map"]["inner"] == "deep"
        true | attributes["map"]["n"] == 9
        true | attributes["map"]["none"] == nil
        true | attributes["none"]["deeper"] == nil
        true | attributes["map"] == {"n": 9, "inner": "deep"}
        false | attributes["map"] == {"n": 9}
        false | attributes["map"] == {"n": 9.0, "inner": "deep"}
        true | attributes["map"] != {"n": 9}
        true | {"a": 1} == {"a": 1}
        false | {"a": 1} == {"a": 2}
        true | [] == []
        true | {} == {}
        true | attributes[Concat(["te", "xt"], "")] == "hello"
        true | Len(attributes) == 10
        true | attributes != nil
        true | attributes == attributes
        true | resource.attributes["service.name"] == "shop"
        true | resource.attributes["cpus"] >= 4
        true | resource.dropped_attributes_count == 6
        true | resource.schema_url == "https://schema/resource"
        true | instrumentation_scope.name == "web"
        true | scope.name == "web"
        true | scope.version == "1.2.0"
        true | instrumentation_scope.attributes["lib"] == "x"
        true | scope.schema_url == "https://schema/scope"
        true | cache["x"] == nil
        true | span.cache["x"] == nil
        true | 1 + 1 == 2
        true | 1 + 2 * 3 == 7
        true | (1 + 2) * 3 == 9
        true | 7 / 2 == 3
        true | 7.0 / 2 == 3.5
        true | 7 / 2.0 == 3.5
        true | -7 / 2 == -3
        true | 10 - 2 - 3 == 5
        true | 2 - -3 == 5
        true | -5 < 0
        true | +5 == 5
        true | -(2 + 3) == -5
        true | -attributes["int"] == -200
        true | .5 == 0.5
        true | 1.5e3 == 1500
        true | 1 == 1.0
        true | -9223372036854775807 < 0
        true | 9223372036854775807 > 0
        true | attributes["int"] * 2 == 400
        true | attributes["int"] + attributes["double"] == 201.5
        true | IsMatch(name, "^GET")
        true | IsMatch(name, ".*users$")
        false | IsMatch(name, "^get")
        true | IsMatch(name, "(?i)^get")
        true | IsMatch(attributes["int"], "^2..$")
        true | IsMatch(attributes["double"], "^1\\.5$")
        true | IsMatch(attributes["yes"], "true")
        true | IsMatch(attributes["list"], "^\\[1,2,3\\]$")
        true | IsMatch(attributes["map"], "\"inner\":\"deep\"")
        true | IsMatch(attributes["bytes"], "^010203$")
        false | IsMatch(attributes["none"], ".*")
        true | IsMatch(name, Concat(["^", "GET"], ""))
        true | IsMatch(resource.attributes["service.name"], "^(shop|cart)$")
        true | IsMatch(attributes["digits"], "^\\d+$")
        true | IsMatch(attributes["digits"], "^[[:digit:]]+$")
        true | HasPrefix(name, "GET ")
        false | HasPrefix(name, "POST")
        true | HasSuffix(name, "users")
        true | Len(name) == 10
        true | Len(attributes["list"]) == 3
        true | Len(attributes["map"]) == 2
        true | Len("ä") == 2
        true | Concat([name, attributes["int"], 1.5, true], "-") == "GET /users-200-1.5-true"
        true | Concat([trace_id], "") == "5b8efff798038103d269b633813fc60c"
        true | Concat(["a", nil], ",") == "a,<nil>"
        true | Split(attributes["http.route"], "/") == ["", "users", ":id"]
        true | Split(attributes["http.route"], "/")[1] == "users"
        true | Substring(name, 0, 3) == "GET"
        true | Substring(name, 5, 5) == "users"
        true | ToLowerCase(name) == "get /users"
        true | ToUpperCase(attributes["text"]) == "HELLO"
        true | ConvertCase("myMetricName", "snake") == "my_metric_name"
        true | ConvertCase("my_metric", "camel") == "MyMetric"
        true | ConvertCase("ABC", "lower") == "abc"
        true | ToSnakeCase("HTTPServer") == "http_server"
        true | ToCamelCase("http_server") == "HttpServer"
        true | Trim("  a ") == "a"
        true | Trim("xxaxx", "x") == "a"
        true | TrimPrefix(name, "GET ") == "/users"
        true | TrimSuffix(name, "/users") == "GET "
        true | TrimPrefix(name, "POST") == name
        true | Index(name, "/") == 4
        true | Index(attributes["list"], 2) == 1
        true | Index(attributes["list"], 9) == -1
        true | Int("42") == 42
        true | Int(attributes["digits"]) == 42
        true | Int(1.9) == 1
        true | Int(-1.9) == -1
        true | Int(true) == 1
        true | Int("2.0") == nil
        true | Int(nil) == nil
        true | Double("2.5") == 2.5
        true | Double(attributes["int"]) == 200.0
        true | Bool("true") == true
        true | Bool(0) == false
        true | Bool(attributes["int"])
        true | String(attributes["int"]) == "200"
        true | String(1.0) == "1"
        true | String(100000000000000000000000.0) == "100000000000000000000000"
        true | String(0.0000001) == "0.0000001"
        true | String(true) == "true"
        true | String(nil) == nil
        true | String(attributes["list"]) == "[1,2,3]"
        true | IsString(name)
        false | IsString(kind)
        true | IsInt(attributes["int"])
        false | IsInt(attributes["double"])
        true | IsDouble(attributes["double"])
        true | IsBool(attributes["yes"])
        true | IsMap(attributes["map"])
        true | IsMap(attributes)
        true | IsList(attributes["list"])
        true | IsList([1])
        false | IsList(name)
        false | IsString(attributes["none"])
        true | IsEmpty(attributes["none"])
        false | IsEmpty(name)
        true | ContainsValue(attributes["list"], 2)
        true | ContainsValue(attributes["list"], 2.0)
        false | ContainsValue(attributes["list"], 7)
        true | ContainsValue(["GET", "PUT"], "GET")
        true | ContainsValue(Split(name, " "), "GET")
        true | ContainsValue(Keys(attributes["map"]), "inner")
        true | ContainsValue(Values(attributes["map"]), 9)
        true | Coalesce([attributes["none"], attributes["text"], "x"]) == "hello"
        true | Coalesce([nil, nil]) == nil
        true | ParseJSON("{\"a\": {\"b\": [1, true]}}")["a"]["b"][1] == true
        true | ParseJSON("{\"a\": 1}") == {"a": 1.0}
        true | ParseJSON("[1, 2]")[1] == 2
        true | ParseKeyValue("k1=v1 k2=v2")["k2"] == "v2"
        true | ParseKeyValue("k1!v1_k2!v2", "!", "_")["k1"] == "v1"
        true | ParseKeyValue("k1=v1;k2=v2", pair_delimiter=";")["k2"] == "v2"
        true | ExtractPatterns(name, "(?P<method>\\w+) (?P<path>.*)")["method"] == "GET"
        true | ExtractPatterns(name, "(?P<url.path>/.*)")["url.path"] == "/users"
        true | Len(ExtractPatterns(name, "(?P<x>nope)")) == 0
        true | SHA256("hello") == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        true | SHA1("hello") == "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"
        true | MD5("hello") == "5d41402abc4b2a76b9719d911017c592"
        true | FNV("hello") == 8883723591023973575
        true | Base64Decode("aGVsbG8gd29ybGQ=") == "hello world"
        true | Decode("aGVsbG8", "base64-raw") == "hello"
        true | Base64Encode("hello") == "aGVsbG8="
        true | Len(UUID()) == 36
        true | Hex(12) == "000000000000000c"
        true | Hex("1") == "31"
        true | ParseInt("0xFF", 0) == 255
        true | ParseInt("-0o123", 0) == -83
        true | ParseInt("AA", 16) == 170
        true | ParseInt("0b1111_0000", 0) == 240
        true | Log(1) == 0.0
        true | Sort([3, 1, 2]) == [1, 2, 3]
        true | Sort(["b", "a"], "desc") == ["b", "a"]
        true | IsInCIDR("192.168.1.7", ["10.0.0.0/8", "192.168.0.0/16"])
        false | IsInCIDR("172.16.0.1", ["10.0.0.0/8"])
        true | IsValidLuhn("17893729974")
        false | IsValidLuhn("17893729975")
        true | IsMatch(target=name, pattern="GET")
        true | IsMatch(name, pattern="GET")
        true | name == "a\tb" or name == "GET \x2fusers"
        true | "\u00e4" == "ä"
        true | "nil" != nil
        true | (name == "x" or kind == SPAN_KIND_SERVER) and (status.code == STATUS_CODE_ERROR or attributes["int"] >= 500)
        true | not (name == "x") and not (kind == SPAN_KIND_CLIENT)
        true | not IsMatch(name, "^/healthz$") and not IsMatch(attributes["http.route"], "^/metrics")
        """;
}
