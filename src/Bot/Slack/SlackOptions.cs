using System.ComponentModel.DataAnnotations;

namespace Performix.Bot.Slack;

/// <summary>Section <c>Slack</c>: which workspace, with which tokens, and who is who in it.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>The bot's token, <c>xoxb-…</c>. A secret: environment, user secrets or vault.</summary>
    [Required(ErrorMessage = "Slack:BotToken is missing: the bot token of the installed app, xoxb-…")]
    [RegularExpression("^xoxb-.+", ErrorMessage = "Slack:BotToken starts with xoxb-")]
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token with connections:write, <c>xapp-…</c>. A secret.</summary>
    [Required(ErrorMessage = "Slack:AppToken is missing: an app-level token with connections:write, xapp-…")]
    [RegularExpression("^xapp-.+", ErrorMessage = "Slack:AppToken starts with xapp-")]
    public string AppToken { get; set; } = "";

    /// <summary>Where Slack's Web API is.</summary>
    [Required]
    public Uri ApiBaseUrl { get; set; } = new("https://slack.com/api/");

    /// <summary>Allows plain http on the loopback address: for the sandbox.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Socket Mode connections held at once; two hide a refresh.</summary>
    [Range(1, 10)]
    public int Connections { get; set; } = 2;

    /// <summary>The channel that reads the digest; empty turns it off.</summary>
    public string LeadershipChannel { get; set; } = "";

    /// <summary>Slack ids of the sales leaders.</summary>
    public IList<string> Leaders { get; set; } = [];

    /// <summary>Slack ids of the admins.</summary>
    public IList<string> Admins { get; set; } = [];
}
