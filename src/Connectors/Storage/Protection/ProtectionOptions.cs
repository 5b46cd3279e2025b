using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The section <c>Flags</c>. It is read when a period opens; an open period keeps what it was opened with.
/// </summary>
public sealed class ProtectionOptions : IValidatableObject
{
    public const string Section = "Flags";

    /// <summary>Whether periods are opened. One that is open when this is taken away ends as it was promised.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The fewest people a group may have (K). From 8 on bands hold 4 counts (m), below 3.</summary>
    [Range(ProtectionPolicy.FloorOfSmallestCell, 1000, ErrorMessage =
        "Flags:MinimumCell is 6 or more: smaller groups protect nobody.")]
    public int MinimumCell { get; set; } = ProtectionPolicy.WideBandsFrom;

    /// <summary>The privacy loss of one release (eps).</summary>
    [Range(0.1, 1.5, ErrorMessage = "Flags:Epsilon is between 0.1 and 1.5.")]
    public double Epsilon { get; set; } = 1;

    /// <summary><c>quarter</c>, the fiscal one, or a number of days from 28 to 92.</summary>
    [Required]
    [RegularExpression("^(quarter|2[89]|[3-8][0-9]|9[0-2])$", ErrorMessage =
        "Flags:Period is 'quarter' or a number of days from 28 to 92.")]
    public string Period { get; set; } = "quarter";

    /// <summary>The Azure Key Vault that keeps the keys, <c>https://acme.vault.azure.net</c>; best one of its own,
    /// without purge protection. Where it is not set the keys are files.</summary>
    public Uri? KeyVault { get; set; }

    /// <summary>The folder of the key files, outside the database and its backups.</summary>
    [Required(ErrorMessage = "Flags:KeyFolder is the folder of the key files.")]
    public string KeyFolder { get; set; } = "performix-keys";

    /// <summary>Whose rolls these are, where several organisations share a table.</summary>
    [Required, StringLength(60)]
    public string Tenant { get; set; } = "performix";

    /// <summary>Who holds the database and the key, as the promise names them.</summary>
    [Required, StringLength(80)]
    public string Operator { get; set; } = "Performix";

    /// <summary>The days a period is open, or null for the fiscal quarter.</summary>
    public int? PeriodDays => int.TryParse(Period, CultureInfo.InvariantCulture, out var days) ? days : null;

    /// <summary>The policy of a period that is to be opened.</summary>
    public ProtectionPolicy PolicyUntil(DateTimeOffset closes) => new()
    {
        SmallestCell = MinimumCell,
        Epsilon = Performix.Analysis.Protection.Epsilon.Of((decimal)Epsilon),
        Closes = closes,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeyVault is { } vault && !(vault.IsAbsoluteUri && vault.Scheme == Uri.UriSchemeHttps))
        {
            yield return new ValidationResult(
                "Flags:KeyVault is an https address: a managed identity's token is sent there.", [nameof(KeyVault)]);
        }
    }
}
