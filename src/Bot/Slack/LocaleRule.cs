using System.Globalization;
using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack;

/// <summary>The locale must be one that this machine knows.</summary>
public sealed class LocaleRule : IValidateOptions<OrganisationOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationOptions options) =>
        Find(options.Locale) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Organisation:Locale '{options.Locale}' is no locale known here; write it as de-DE");

    /// <summary>The culture of a locale; null where it is none.</summary>
    public static CultureInfo? Find(string locale)
    {
        try
        {
            return locale.Length == 0 ? null : CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
