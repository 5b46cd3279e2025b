using System.Text.Json.Nodes;
using Performix.EndToEnd.Tests.Workspace;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>One of each that the page can show.</summary>
internal static class Gallery
{
    /// <summary>A modal with one input of each kind; block and action ids are the kinds.</summary>
    public static JsonObject Inputs() => new()
    {
        ["type"] = "modal",
        ["callback_id"] = "gallery",
        ["title"] = Plain("One of each"),
        ["submit"] = Plain("Send"),
        ["blocks"] = new JsonArray(
            Input("plain_text_input", "Reason"),
            Input("static_select", "Cohort", $"\"options\":{Options("AE", "SDR", "CSM")}"),
            Input("multi_static_select", "Cohorts", $"\"options\":{Options("East", "West", "North")}"),
            Input("users_select", "Rep"),
            Input("channels_select", "Channel"),
            Input("conversations_select", "Conversation"),
            Input("external_select", "Patch", "\"min_query_length\":2"),
            Input("radio_buttons", "How sure", $"\"options\":{Options("Sure", "Unsure")}"),
            Input("checkboxes", "Kinds", $"\"options\":{Options("Coverage", "Quota")}"),
            Input("datepicker", "Since"),
            Input("timepicker", "Hour"),
            Input("datetimepicker", "Moment"),
            Input("number_input", "Accounts", "\"is_decimal_allowed\":false"),
            Input("email_text_input", "Address"),
            Input("url_text_input", "Link")),
    };

    private const string CardText = $"*12 accounts* for <@{Cast.Remy}> in <#{Cast.Sales}>, read "
        + @"<!date^1772442000^{date_short} {time}|then>\n• `North`, _open_, ~closed~ :warning:\n> A quote";

    /// <summary>A card in #sales with buttons, a select and an overflow; what is wide or asks first is there too.
    /// </summary>
    public static string Card() => $$"""
        {"channel":"{{Cast.Sales}}","text":"Patch review","blocks":[
          {"type":"header","text":{"type":"plain_text","text":"Patch review"} },
          {"type":"section","block_id":"top","text":{"type":"mrkdwn","text":"{{CardText}}"},
           "accessory":{"type":"overflow","action_id":"more","options":{{Options("Hide", "Mute")}} } },
          {"type":"actions","block_id":"row","elements":[
            {"type":"button","action_id":"why","style":"primary","text":{"type":"plain_text","text":"Why"} },
            {"type":"button","action_id":"drop","style":"danger","text":{"type":"plain_text","text":"Discard"},
             "confirm":{"title":{"type":"plain_text","text":"Discard it?"},
               "text":{"type":"mrkdwn","text":"*Nobody* sees it then."},
               "confirm":{"type":"plain_text","text":"Discard"},"deny":{"type":"plain_text","text":"Keep"} } },
            {"type":"static_select","action_id":"cohort","placeholder":{"type":"plain_text","text":"Cohort"},
             "options":{{Options("AE", "SDR")}} } ]},
          {"type":"context","elements":[{"type":"mrkdwn","text":"4 closed periods, n 29"}]}]}
        """;

    public static string Charts(string channel, string first, string second) => $$"""
        {"channel":"{{channel}}","text":"Attainment","blocks":[
          {"type":"section","text":{"type":"mrkdwn","text":"Attainment as {{first}} and {{second}}"} },
          {{Chart(first)}},{{Chart(second)}}]}
        """;

    public static string Tables() => $$"""
        {"channel":"{{Cast.Sales}}","text":"Reps","blocks":[
          {"type":"table","column_settings":[{"align":"left"},{"align":"right"}],"rows":[
            [{"type":"raw_text","text":"Rep"},{"type":"raw_text","text":"Attainment"}],
            [{"type":"raw_text","text":"Remy Rep"},{"type":"raw_text","text":"92%"}]]},
          {"type":"data_table","caption":"Reps of the cohort","page_size":2,"rows":[
            [{"type":"raw_text","text":"Rep"},{"type":"raw_text","text":"Won"}],
            [{"type":"raw_text","text":"Ada"},{"type":"raw_number","value":1200}],
            [{"type":"raw_text","text":"Ben"},{"type":"raw_number","value":900}],
            [{"type":"raw_text","text":"Cy"},{"type":"raw_number","value":640}]]}]}
        """;

    public static JsonObject Home(string words) => JsonNode.Parse($$"""
        {"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"Your cohort"} },
          {"type":"section","text":{"type":"mrkdwn","text":"{{words}}"} },
          {"type":"divider"},
          {"type":"actions","elements":[
            {"type":"button","action_id":"settings","text":{"type":"plain_text","text":"Settings"} }]}]}
        """).Object();

    public static string Options(params string[] names) => "[" + string.Join(',', names.Select(name =>
        $$"""{"value":"{{name}}","text":{"type":"plain_text","text":"{{name}}"} }""")) + "]";

    private static string Chart(string kind) => kind == "pie"
        ? """
          {"type":"data_visualization","title":"Bookings by segment","chart":{"type":"pie","segments":[
            {"label":"Enterprise","value":52},{"label":"Mid-Market","value":31},{"label":"Commercial","value":17}]} }
          """
        : $$"""
          {"type":"data_visualization","title":"Attainment by period","chart":{"type":"{{kind}}",
            "axis_config":{"categories":["Q1","Q2","Q3","Q4"],"x_label":"Period","y_label":"Attainment, %"},
            "series":[{"name":"North","data":{{Points(92, 88, 104, 97)}} },
                      {"name":"West","data":{{Points(61, 70, 66, 79)}} }]} }
          """;

    private static string Points(params int[] values) =>
        "[" + string.Join(',', values.Select((value, at) => $$"""{"label":"Q{{at + 1}}","value":{{value}} }""")) + "]";

    private static JsonNode? Input(string kind, string label, string more = "") => JsonNode.Parse($$"""
        {"type":"input","block_id":"{{kind}}","label":{"type":"plain_text","text":"{{label}}"},
         "element":{"type":"{{kind}}","action_id":"{{kind}}"{{(more.Length > 0 ? "," + more : "")}} } }
        """);

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };
}
