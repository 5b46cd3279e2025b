namespace Performix.Bot.Tests.SlackClient;

/// <summary>What Slack sends down the socket.</summary>
internal static class Envelope
{
    public static string Slash(string id, string command, string text = "") => Of(id, "slash_commands",
        $$"""
        {"command":"{{command}}","text":"{{text}}","user_id":"U1","team_id":"T1","channel_id":"C1","trigger_id":"1.2"}
        """);

    public static string Click(string id, string actionId, string value = "") => Of(id, "interactive",
        $$"""
        {"type":"block_actions","user":{"id":"U1","name":"ada"},"trigger_id":"1.2",
         "container":{"type":"message","message_ts":"1.5","channel_id":"C1","is_ephemeral":true},
         "actions":[{"type":"button","action_id":"{{actionId}}","block_id":"b","value":"{{value}}"}]}
        """);

    public static string Submission(string id, string callbackId, string state = "{}") => Of(id, "interactive",
        $$"""
        {"type":"view_submission","user":{"id":"U1"},
         "view":{"id":"V1","type":"modal","callback_id":"{{callbackId}}","hash":"h1","private_metadata":"m",
                 "state":{"values":{{state}} } } }
        """);

    public static string Of(string id, string type, string payload, string more = "") =>
        $$"""
        {"envelope_id":"{{id}}","type":"{{type}}","accepts_response_payload":true,{{more}}"payload":{{payload}}}
        """;
}
