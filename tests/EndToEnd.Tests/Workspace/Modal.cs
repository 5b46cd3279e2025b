using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Views that the tests open.</summary>
internal static class Modal
{
    /// <summary>A modal that asks for a reason (needed) and a number of accounts (not needed, 1 to 500).</summary>
    public static JsonObject Form(string callbackId = "form") => Parse($$"""
        {"type":"modal","callback_id":"{{callbackId}}",
         "title":{"type":"plain_text","text":"Patch review"},"submit":{"type":"plain_text","text":"Send"},
         "blocks":[
           {"type":"input","block_id":"reason","label":{"type":"plain_text","text":"Reason"},
            "element":{"type":"plain_text_input","action_id":"text","min_length":3,"max_length":20} },
           {"type":"input","block_id":"count","optional":true,"label":{"type":"plain_text","text":"Accounts"},
            "element":{"type":"number_input","action_id":"number","is_decimal_allowed":false,
                       "min_value":"1","max_value":"500"} }]}
        """);

    /// <summary>A modal without inputs.</summary>
    public static JsonObject Plain(string title = "Why", string extra = "") => Parse($$"""
        {"type":"modal","title":{"type":"plain_text","text":"{{title}}"},{{extra}}
         "blocks":[{"type":"actions","block_id":"row","elements":[
           {"type":"button","action_id":"more","value":"v","text":{"type":"plain_text","text":"More"} }]}]}
        """);

    public static JsonObject With(string part, int length)
    {
        var view = Form();
        view[part] = new JsonObject { ["type"] = "plain_text", ["text"] = new string('t', length) };
        return view;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json).Object();
}
