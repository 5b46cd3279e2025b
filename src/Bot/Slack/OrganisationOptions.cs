using System.ComponentModel.DataAnnotations;

namespace Performix.Bot.Slack;

/// <summary>Section <c>Organisation</c>: the zone and calendar that times and quarters are in.</summary>
public sealed class OrganisationOptions
{
    public const string Section = "Organisation";

    /// <summary>The IANA zone, <c>Europe/Berlin</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How numbers are written for people whose Slack profile has no locale: <c>en-US</c>.</summary>
    [Required]
    public string Locale { get; set; } = "en-US";

    /// <summary>The month the fiscal year starts in, where the mapping file names none.</summary>
    [Range(1, 12)]
    public int FiscalYearStartMonth { get; set; } = 1;

    /// <summary>The plan file; empty where there is none.</summary>
    public string PlanFile { get; set; } = "";
}
