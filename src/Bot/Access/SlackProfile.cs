using Newtonsoft.Json.Linq;

namespace Performix.Bot.Access;

/// <summary>Reads Slack's records of people and channels (privacy: is_stranger alone does not tell who is external).
/// </summary>
internal static class SlackProfile
{
    private static readonly string[] Nobody =
    [
        "deleted", "is_bot", "is_app_user", "is_workflow_bot", "is_restricted", "is_ultra_restricted", "is_stranger",
    ];

    /// <summary>Machines and accounts that are gone read nothing.</summary>
    private static readonly string[] ReadNothing = ["deleted", "is_bot", "is_app_user", "is_workflow_bot"];

    private static readonly string[] InCharge = ["is_admin", "is_owner", "is_primary_owner"];

    /// <summary>A user's record.</summary>
    /// <param name="user">The record.</param>
    /// <param name="ownTeam">The workspace that the bot is installed in.</param>
    /// <param name="ownEnterprise">Its organisation on Enterprise Grid, else empty.</param>
    public static SlackMember Read(JObject user, string ownTeam, string ownEnterprise)
    {
        var profile = user["profile"];
        bool Is(string flag) => (bool?)user[flag] == true;
        var isOwn = IsOurs(user, ownTeam, ownEnterprise) && !Nobody.Any(Is)
            && (bool?)user["is_email_confirmed"] != false;
        return new SlackMember(Text(user["team_id"]), Text(user["id"]))
        {
            IsOwn = isOwn,
            IsOutsider = !isOwn && !ReadNothing.Any(Is),
            IsWorkspaceAdmin = InCharge.Any(Is),
            // An address that nobody confirmed proves nothing, nor does one of which Slack does not say.
            Email = Is("is_email_confirmed") ? Text(profile?["email"]).Trim() : "",
            Name = Text(user["real_name"] ?? profile?["real_name"] ?? user["name"]),
            Locale = Text(user["locale"]),
        };
    }

    /// <summary>A conversation's record.</summary>
    public static SlackPlace Place(string id, JObject channel)
    {
        bool Is(string flag) => (bool?)channel[flag] == true;
        var shared = Is("is_ext_shared") || Is("is_pending_ext_shared") || (Is("is_shared") && !Is("is_org_shared"));
        var kind = Is("is_archived") ? "unknown"
            : Is("is_im") ? "dm"
            : Is("is_mpim") ? "group"
            : Is("is_private") ? "private"
            : "channel";
        return new SlackPlace(id, kind, IsOwn: !shared);
    }

    private static bool IsOurs(JObject user, string ownTeam, string ownEnterprise) =>
        Text(user["team_id"]) == ownTeam
        || (ownEnterprise.Length > 0 && Text(user["enterprise_user"]?["enterprise_id"]) == ownEnterprise);

    private static string Text(JToken? value) => (string?)value ?? "";
}
