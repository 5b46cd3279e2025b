using System.ComponentModel.DataAnnotations;

namespace Performix.Connectors.Storage;

/// <summary>The section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary><c>sqlite</c> (the default) or <c>azure</c>.</summary>
    [Required]
    [RegularExpression("(?i)^(sqlite|azure)$", ErrorMessage = "Storage:Kind is 'sqlite' or 'azure'.")]
    public string Kind { get; set; } = "sqlite";

    /// <summary>The SQLite file, by default <c>performix.db</c> in the working directory.</summary>
    [Required(ErrorMessage = "Storage:File is the path of the SQLite file.")]
    public string File { get; set; } = "performix.db";

    /// <summary>Azure Tables by key or shared access signature. Either this or the address.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Azure Tables by managed identity: <c>https://acme.table.core.windows.net</c>.</summary>
    public Uri? ServiceUri { get; set; }

    internal bool IsAzure => Kind.Equals("azure", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsAzure && string.IsNullOrWhiteSpace(ConnectionString) == ServiceUri is null)
        {
            yield return new ValidationResult(
                "Storage:Kind is 'azure': set either Storage:ConnectionString or Storage:ServiceUri.",
                [nameof(ConnectionString), nameof(ServiceUri)]);
        }

        if (ServiceUri is not null && !(ServiceUri.IsAbsoluteUri && ServiceUri.Scheme == Uri.UriSchemeHttps))
        {
            yield return new ValidationResult(
                "Storage:ServiceUri is an https address: a managed identity's token is sent there.",
                [nameof(ServiceUri)]);
        }
    }
}
