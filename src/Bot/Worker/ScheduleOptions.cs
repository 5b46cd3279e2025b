using System.ComponentModel.DataAnnotations;

namespace Performix.Bot.Worker;

/// <summary>Section <c>Schedule</c>: when the worker runs, in the organisation's zone.</summary>
public sealed class ScheduleOptions
{
    public const string Section = "Schedule";

    internal const string Pattern = "^(daily|Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>When Salesforce is read: <c>daily 05:00</c> or a weekday, <c>Mon 05:00</c>.</summary>
    [Required, RegularExpression(Pattern, ErrorMessage = "Schedule:Pull is 'daily hh:mm' or 'Mon hh:mm'")]
    public string Pull { get; set; } = "daily 05:00";

    /// <summary>When the digest is posted.</summary>
    [Required, RegularExpression(Pattern, ErrorMessage = "Schedule:Digest is 'daily hh:mm' or 'Mon hh:mm'")]
    public string Digest { get; set; } = "Mon 09:00";

    /// <summary>Whether Salesforce is also read when the process starts and has no snapshot of this day.</summary>
    public bool RunAtStart { get; set; } = true;
}
