// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demowords.h"

namespace effectif::demo {

namespace {
QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}
} // namespace

const QStringList &lastNames()
{
    static const QStringList kWords = words(
        "Martin|Bernard|Petit|Robert|Durand|Dubois|Moreau|Laurent|Simon|Michel|Lefèvre|Leroy|Roux|Morel|Fournier|Girard|"
        "Bonnet|Dupont|Lambert|Fontaine|Rousseau|Faure|Mercier|Blanc|Guérin|Boyer|Garnier|Chevalier|François|Legrand|"
        "Gauthier|Garcia|Perrin|Clément|Morin|Roussel|Masson|Marchand|Duval|Denis|Dumont|Lemaire|Noël|Meunier|Brun|"
        "Rivière|Brunet|Gaillard|Barbier|Renard|Vidal|Picard|Aubert|Lemoine|Lacroix|Benoît|Rolland|Dupuy|Guillot|Berger|"
        "Carpentier|Sanchez|Moulin|Deschamps|Huet|Vasseur|Fleury|Jacquet|Poirier|Aubry|Carré|Ménard|Bailly|Le Gall|"
        "Léger|Bouvier|Prévost|Le Goff|Lévêque|Étienne|Da Silva|Lemaître|Hoarau|Barthélémy|Delaunay|Nguyen|Traoré|"
        "Diallo|Benali|Haddad|Ndiaye|Cissé|Coulibaly|Konaté|Ferreira|Gomes|Ben Ahmed|El Amrani|Belkacem|Kowalski|Rossi|"
        "De La Fontaine|Du Plessis|Saint-Martin|Courtois|Hébert|Imbert|Lagarde|Pineau|Prigent|Tanguy|Toussaint|Vallée|"
        "Verdier|Voisin|Œuvrard|D’Hondt|Maréchal|Tessier");
    return kWords;
}

const QStringList &womensNames()
{
    static const QStringList kWords = words(
        "Marie|Nathalie|Isabelle|Sylvie|Catherine|Françoise|Valérie|Sandrine|Véronique|Stéphanie|Sophie|Anne|Céline|"
        "Chantal|Julie|Aurélie|Émilie|Laura|Sarah|Camille|Manon|Léa|Chloé|Emma|Inès|Jade|Louise|Alice|Zoé|Fatima|Aïcha|"
        "Aminata|Jeanne|Hélène|Béatrice|Karine|Caroline|Delphine|Laëtitia|Élodie|Audrey|Mélanie|Charlotte|Pauline|"
        "Mathilde|Lucie|Justine|Clara|Anaïs|Noémie|Juliette|Margaux|Marie-Claude|Anne-Sophie|Claire|Cécile|Gaëlle|"
        "Samira|Leïla|Yasmine|Solène|Maëva|Estelle|Agnès|Odile");
    return kWords;
}

const QStringList &mensNames()
{
    static const QStringList kWords = words(
        "Jean|Pierre|Michel|André|Philippe|Alain|Nicolas|Christophe|Patrick|Laurent|Éric|Frédéric|Stéphane|Sébastien|"
        "David|Thierry|Olivier|Julien|Thomas|Alexandre|Antoine|Maxime|Kévin|Romain|Florian|Clément|Guillaume|Jérôme|"
        "Vincent|Mathieu|Benjamin|Hugo|Lucas|Théo|Louis|Gabriel|Raphaël|Arthur|Mohamed|Karim|Youssef|Ibrahim|Mamadou|"
        "François|Jacques|Gérard|Hervé|Yves|Bruno|Fabrice|Cédric|Damien|Loïc|Yann|Gaël|Grégory|Quentin|Rémi|Sylvain|"
        "Emmanuel|Jean-Pierre|Jean-Luc|Marc-Antoine|Étienne|Mickaël");
    return kWords;
}

const QStringList &streets()
{
    static const QStringList kWords =
        words("rue de la République|avenue Jean-Jaurès|rue Victor-Hugo|rue des Écoles|place de l’Église|rue du Moulin|"
              "impasse des Lilas|chemin des Vignes|rue Pasteur|boulevard Gambetta|rue des Jardins|rue de la Gare|"
              "allée des Tilleuls|quai de la Rivière|rue du Général-Leclerc|rue Jules-Ferry|rue de l’Hôtel-de-Ville|"
              "route de la Forêt|rue Molière|square des Acacias");
    return kWords;
}

const QStringList &positions()
{
    static const QStringList kWords =
        words("Aide à domicile|Auxiliaire de vie|Aide-soignant|Infirmier coordinateur|Garde d’enfants|Jardinier|"
              "Agent d’entretien|Responsable de secteur|Assistant administratif|Comptable|Chargé de recrutement|"
              "Gestionnaire de paie|Conducteur accompagnateur|Technicien informatique|Formateur|Chargé de clientèle");
    return kWords;
}

const QStringList &departments()
{
    static const QStringList kWords = words("Direction Bretagne|Direction Île-de-France|Direction Grand Est|"
                                            "Direction Auvergne-Rhône-Alpes|Direction Occitanie|Direction Hauts-de-France");
    return kWords;
}

const QStringList &managers()
{
    static const QStringList kWords =
        words("Hélène Kervadec|Olivier Brossard|Nadia Cherif|Gilles Auffret|Sabine Wendling|Thomas Estrade");
    return kWords;
}

const QStringList &remarks()
{
    static const QStringList kWords =
        words("Permis B et véhicule personnel.|Disponible le week-end.|Formation aux gestes de premiers secours en cours.|"
              "Préfère les interventions du matin.|Allergie aux chats : à signaler avant une mission.|"
              "Tuteur des stagiaires depuis 2022.\nDernier entretien annuel : très satisfaisant.");
    return kWords;
}

const QList<Town> &towns()
{
    static const QList<Town> kTowns = [] {
        QList<Town> result;
        for (const QString &line :
             words("Rennes,35000,026191|Brest,29200,026191|Vannes,56000,026191|Nantes,44000,026191|Paris,75011,019900|"
                   "Montreuil,93100,019900|Versailles,78000,019900|Créteil,94000,019900|Strasbourg,67000,035301|"
                   "Nancy,54000,035301|Reims,51100,035301|Lille,59000,035301|Amiens,80000,035301|Lyon,69003,046571|"
                   "Grenoble,38000,046571|Clermont-Ferrand,63000,046571|Saint-Étienne,42000,046571|"
                   "Montpellier,34000,046571|Toulouse,31000,053649|Albi,81000,053649|Bordeaux,33000,053649")) {
            const QStringList parts = line.split(u',');
            result.append({parts.at(0), parts.at(1), parts.at(2)});
        }
        return result;
    }();
    return kTowns;
}

} // namespace effectif::demo
