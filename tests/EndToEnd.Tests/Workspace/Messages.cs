namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Messages that the tests post.</summary>
internal static class Messages
{
    /// <summary>A card with a button, a menu and an overflow, in #sales.</summary>
    public static string Card(string? user = null) => $$"""
        {"channel":"{{Cast.Sales}}","user":"{{user}}","text":"card","blocks":[
          {"type":"section","block_id":"top","text":{"type":"mrkdwn","text":"*Tail*"},
           "accessory":{"type":"overflow","action_id":"more","options":[
             {"text":{"type":"plain_text","text":"Hide"},"value":"hide"}]} },
          {"type":"actions","block_id":"row","elements":[
            {"type":"button","action_id":"why","value":"tail:7","text":{"type":"plain_text","text":"Why"} },
            {"type":"static_select","action_id":"cohort","options":[
              {"text":{"type":"plain_text","text":"AE"},"value":"ae"},
              {"text":{"type":"plain_text","text":"SDR"},"value":"sdr"}]}]}]}
        """;
}
